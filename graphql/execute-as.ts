import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createContext, limitsOfProcess } from './context';
import { senderOf } from './credentials';
import { execute, LONGEST_PAGE } from './execute';

/**
 * Answers one of our own documents within the process for whoever sends a request, for the pages of the Studio.
 * @param headers of the request that the page answers.
 * @throws as `execute`; RefusedError where the sender may not see something of it.
 */
export async function executeAs<Data, Variables extends Record<string, unknown>>(
  headers: Headers,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const actor = await senderOf({ headers: Object.fromEntries(headers) });
  const limits = { ...limitsOfProcess(), pageSize: LONGEST_PAGE };
  return execute(document, variables, createContext({ limits, actor }));
}

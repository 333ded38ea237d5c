import type { TypedDocumentString } from '@/generated/graphql/documents';
import { createContext, limitsOfProcess } from '../context';
import { senderOf } from '../credentials';
import { LONGEST_PAGE } from '../longest-page';
import { execute } from './execute';

/** What graphql/execute-as.ts tells of, by the schema of this bundle. */
export async function executeAs<Data, Variables extends Record<string, unknown>>(
  headers: Headers,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const actor = await senderOf({ headers: Object.fromEntries(headers) });
  const limits = { ...limitsOfProcess(), pageSize: LONGEST_PAGE };
  return execute(document, variables, createContext({ limits, actor }));
}

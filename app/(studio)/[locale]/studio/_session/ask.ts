import { headers } from 'next/headers';
import { cache } from 'react';
import { type TypedDocumentString, ViewerDocument } from '@/generated/graphql/documents';
import { executeAs } from '@/graphql/execute-as';

/** Answers a document for whoever asked for the page. */
export async function ask<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return executeAs(await headers(), document, variables);
}

/** Whoever asked for the page: null where nobody is signed in. */
export const viewer = cache(async () => (await ask(ViewerDocument, {})).viewer);

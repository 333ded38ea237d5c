import type { TypedDocumentString } from '@/generated/graphql/documents';

/**
 * Answers one of our own documents within the process for whoever sends a request, for the pages of the Studio.
 * @param headers of the request that the page answers.
 * @throws as `execute`; RefusedError where the sender may not see something of it.
 */
export async function executeAs<Data, Variables extends Record<string, unknown>>(
  headers: Headers,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const inProcess = globalThis.mawqifInProcess ?? (await import('./in-process/execute-as'));
  return inProcess.executeAs(headers, document, variables);
}

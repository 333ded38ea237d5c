import type { TypedDocumentString } from '@/generated/graphql/documents';
import type { Context } from './context';
import type { execute as executeHere } from './in-process/execute';
import type { executeAs as executeHereAs } from './in-process/execute-as';

/** What answers documents within the process. */
export type InProcess = { execute: typeof executeHere; executeAs: typeof executeHereAs };

declare global {
  /**
   * Set by what stands before Next, whose bundle has the schema for /graphql: pages that Next renders come in bundles of their
   * own, and would each make it anew (docs/decisions/0031). Without it (in development, in tests) each has its own.
   */
  var mawqifInProcess: InProcess | undefined;
}

/**
 * Answers one of our own documents within the process, for pages: the same schema and resolvers as /graphql, without
 * HTTP and without the limits on strangers' queries.
 * @throws DatabaseUnavailableError when the database cannot be reached.
 * @throws InputError for input that is not accepted, such as a filter's slug that nothing has: `isInputError` knows it.
 */
export async function execute<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  context?: Context,
): Promise<Data> {
  const inProcess = globalThis.mawqifInProcess ?? (await import('./in-process/execute'));
  return inProcess.execute(document, variables, context);
}

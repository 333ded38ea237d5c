import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLError, execute as run, validate } from 'graphql';
import { DatabaseUnavailableError, isDatabaseUnavailable } from '@/domain/availability';
import { readEnvironment } from '@/domain/environment';
import { InputError } from '@/domain/errors';
import { type Context, createContext } from './context';
import { schema } from './schema';

const valid = new WeakSet<object>();

/** Documents are our own, so one that does not fit the schema is a fault of the build and validated once a process. */
function assertValid(document: TypedDocumentNode<unknown, never>) {
  if (valid.has(document)) return;
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  valid.add(document);
}

/** graphql-js builds objects without a prototype, which React refuses to hand from server to browser components. */
function plain<Data>(data: Data): Data {
  if (Array.isArray(data)) return data.map(plain) as Data;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)])) as Data;
}

function causeOf(error: GraphQLError): Error {
  const cause = error.originalError ?? error;
  if (isDatabaseUnavailable(cause)) return new DatabaseUnavailableError(cause);
  return cause instanceof InputError ? cause : new Error(error.message, { cause });
}

/** Pages of our own documents are as long as they were written, however small a page strangers may ask for. */
const LONGEST_PAGE = 1000;

function ownContext(): Context {
  return createContext({ limits: { ...readEnvironment().limits, pageSize: LONGEST_PAGE } });
}

/**
 * Answers one of our own documents within the process, for pages: the same schema and resolvers as /graphql, without
 * HTTP and without the limits on strangers' queries.
 * @throws DatabaseUnavailableError when the database cannot be reached.
 * @throws InputError for input that is not accepted, such as a filter's slug that nothing has.
 */
export async function execute<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  context: Context = ownContext(),
): Promise<Data> {
  assertValid(document as unknown as TypedDocumentNode<unknown, never>);
  const result = await run({ schema, document, variableValues: variables, contextValue: context });
  const [error] = result.errors ?? [];
  if (error) throw causeOf(error);
  return plain(result.data as Data);
}

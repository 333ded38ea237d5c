import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, getOperationAST, execute as run, validate } from 'graphql';
import { DatabaseUnavailableError, isDatabaseUnavailable } from '@/domain/availability';
import { InputError } from '@/domain/errors';
import { type Context, createContext, limitsOfProcess } from './context';
import { Irregular } from './operations/complete';
import { PreparedOperation } from './operations/prepared';
import { schema } from './schema';

const prepared = new WeakMap<object, PreparedOperation>();

/** Documents are our own, so one that does not fit the schema is a fault of the build and validated once a process. */
function prepare(document: DocumentNode): PreparedOperation {
  const known = prepared.get(document);
  if (known) return known;
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  const operation = new PreparedOperation(document, getOperationAST(document)!);
  prepared.set(document, operation);
  return operation;
}

/** What a page is told of an error. */
function causeOf(error: unknown): Error {
  if (isDatabaseUnavailable(error)) return new DatabaseUnavailableError(error);
  return error instanceof InputError ? error : new Error(String(error), { cause: error });
}

/** Pages of our own documents are as long as they were written, however small a page strangers may ask for. */
export const LONGEST_PAGE = 1000;

function ownContext(): Context {
  return createContext({ limits: { ...limitsOfProcess(), pageSize: LONGEST_PAGE } });
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
  const operation = prepare(document);
  try {
    return (await operation.run(variables, context)) as Data;
  } catch (error) {
    if (!(error instanceof Irregular)) throw causeOf(error);
    const result = await run({ schema, document, variableValues: variables, contextValue: context });
    const [first] = result.errors ?? [];
    if (first) throw causeOf(first.originalError ?? first);
    // React takes no objects without a prototype, as graphql-js makes.
    return structuredClone(result.data as Data);
  }
}

import { type DocumentNode, getOperationAST, parse, execute as run, validate } from 'graphql';
import { DatabaseUnavailableError, isDatabaseUnavailable } from '@/domain/availability';
import { InputError } from '@/domain/errors';
import type { TypedDocumentString } from '@/generated/graphql/documents';
import { type Context, createContext, limitsOfProcess } from '../context';
import { LONGEST_PAGE } from '../longest-page';
import { Irregular } from '../operations/complete';
import { PreparedOperation } from '../operations/prepared';
import { schema } from '../schema';

type Prepared = { document: DocumentNode; operation: PreparedOperation };

/** By their texts: one document is another object in each bundle of the program. */
const prepared = new Map<string, Prepared>();

/**
 * Reads a document when it is first asked for: all of them as trees in the program held up its start (docs/decisions/0031).
 * Documents are our own, so one that does not fit the schema is a fault of the build and validated once a process.
 */
function prepare(written: TypedDocumentString<unknown, never>): Prepared {
  const text: string = written.toString();
  const known = prepared.get(text);
  if (known) return known;
  const document = parse(text, { noLocation: true });
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  const made = { document, operation: new PreparedOperation(document, getOperationAST(document)!) };
  prepared.set(text, made);
  return made;
}

/** What a page is told of an error. */
function causeOf(error: unknown): Error {
  if (isDatabaseUnavailable(error)) return new DatabaseUnavailableError(error);
  return error instanceof InputError ? error : new Error(String(error), { cause: error });
}

function ownContext(): Context {
  return createContext({ limits: { ...limitsOfProcess(), pageSize: LONGEST_PAGE } });
}

/** What graphql/execute.ts tells of, by the schema of this bundle. */
export async function execute<Data, Variables extends Record<string, unknown>>(
  written: TypedDocumentString<Data, Variables>,
  variables: Variables,
  context: Context = ownContext(),
): Promise<Data> {
  const { document, operation } = prepare(written);
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

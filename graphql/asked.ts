import { GraphQLError } from 'graphql';
import type { Question } from './operations/foreign';
import { hashOf, persistedQueries } from './persisted';

/** What a request asks, as far as that can be read; Apollo Server refuses what cannot. */
export type Asked = Question & {
  /** Whether the query's text was sent along with its hash, to be remembered by it. */
  registers: string | null;
};

type Fields = Record<string, unknown>;

/** What a body asks; null where it has not the right shape. Throws GraphQLError as `textOf`. */
export function fromBody(body: unknown): Asked | null {
  return isRecord(body) ? fromFields(body) : null;
}

/** What an address asks; null where it has not the right shape. Throws GraphQLError as `textOf`. */
export function fromSearch(search: string): Asked | null {
  const parameters = new URLSearchParams(search);
  const fields: Fields = {};
  for (const [name, isJson] of PARAMETERS) {
    const [value, ...others] = parameters.getAll(name);
    if (others.length > 0) return null;
    if (value !== undefined) fields[name] = isJson ? parsed(value) : value;
  }
  return fromFields(fields);
}

/** The parameters of an address, and which of them are JSON. */
const PARAMETERS = [
  ['query', false],
  ['operationName', false],
  ['variables', true],
  ['extensions', true],
] as const;

/** What is no JSON stays a text, which nothing takes for variables. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function fromFields({ query, operationName, variables, extensions }: Fields): Asked | null {
  if (query != null && typeof query !== 'string') return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && !isRecord(variables)) return null;
  if (extensions != null && !isRecord(extensions)) return null;
  const found = textOf(query ?? undefined, extensions?.persistedQuery);
  return found && { ...found, operationName: operationName ?? null, variables: variables ?? {} };
}

/**
 * The query's text, sent or remembered.
 * @throws GraphQLError where the hash is of another text.
 */
function textOf(query: string | undefined, persisted: unknown): Pick<Asked, 'query' | 'registers'> | null {
  if (!persisted) return query ? { query, registers: null } : null;
  if (!isRecord(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') {
    throw fault('PERSISTED_QUERY_NOT_SUPPORTED', 'A persisted query has the version 1 and a sha256Hash.');
  }
  const hash = persisted.sha256Hash;
  if (query === undefined) {
    const known = persistedQueries.get(hash);
    return known === undefined ? null : { query: known, registers: null };
  }
  if (hashOf(query) !== hash) throw fault('PERSISTED_QUERY_MISMATCH', 'The sha256Hash is not that of the query.');
  return { query, registers: hash };
}

function fault(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

function isRecord(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

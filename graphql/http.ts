import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { readEnvironment } from '@/domain/environment';
import { readJson } from './body';
import { createContext } from './context';
import { refuseExcess } from './limits';
import { schema } from './schema';
import { server } from './server';

const METHODS = 'GET, HEAD, POST, OPTIONS';

/** Anybody's page may read what is public. No credentials are allowed along, so there is nothing to steal by it. */
const EVERYWHERE = {
  'access-control-allow-origin': '*',
  vary: 'Accept',
  'cache-control': 'no-store',
};

/** A request for /graphql, whoever serves it: Node's HTTP server in production, Next's router in development. */
export type HttpQuestion = {
  method: string;
  /** By lower-case name, as Node gives them. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The address from its question mark on; empty where it has none. */
  search: string;
  /** Reads the body; answers null, and reads no further, as soon as it is more than so many bytes. */
  readBody: (largest: number) => Promise<Uint8Array | null>;
};

export type HttpAnswer = { status: number; headers: Record<string, string>; body: string | null };

/** Answers a request by the GraphQL-over-HTTP specification. */
export async function answerHttp(question: HttpQuestion): Promise<HttpAnswer> {
  const { method, headers, search } = question;
  if (method === 'OPTIONS') return preflight();
  const apollo = await server();
  const read =
    method === 'POST' ? await attempt(() => readJson(single(headers['content-type']), question.readBody)) : {};
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      // What a GET would answer, without its body.
      method: method === 'HEAD' ? 'GET' : method,
      headers: headerMap(headers),
      search,
      body: read.value,
    },
    // Apollo Server answers what is thrown here before it looks at the query, in the form the client accepts.
    context: async () => {
      if (read.error) throw read.error;
      const { limits } = readEnvironment();
      const asked = method === 'POST' ? fromBody(read.value) : fromSearch(search);
      if (asked) refuseExcess(schema, asked, limits);
      return createContext({ limits });
    },
  });
  if (answered.body.kind !== 'complete') throw new Error('Incremental delivery is not in use.');
  return {
    status: answered.status ?? 200,
    headers: { ...Object.fromEntries(answered.headers), ...EVERYWHERE },
    body: method === 'HEAD' ? null : answered.body.string,
  };
}

/** Says what a page elsewhere may send. */
function preflight(): HttpAnswer {
  return {
    status: 204,
    headers: {
      ...EVERYWHERE,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
    body: null,
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

function headerMap(headers: HttpQuestion['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, single(value)!);
  }
  return map;
}

type Asked = Parameters<typeof refuseExcess>[1];

/** What a body asks, as far as it has the right shape; Apollo Server refuses the rest. */
function fromBody(body: unknown): Asked | null {
  if (body === null || typeof body !== 'object') return null;
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string') return null;
  return { query, operationName: textOrNull(operationName), variables: recordOrNull(variables) };
}

function fromSearch(search: string): Asked | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (!query) return null;
  const variables = parameters.get('variables');
  return { query, operationName: parameters.get('operationName'), variables: variables ? parsed(variables) : null };
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    return recordOrNull(JSON.parse(json));
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function recordOrNull(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

async function attempt(read: () => Promise<unknown>): Promise<{ value?: HTTPGraphQLRequest['body']; error?: unknown }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { error };
  }
}

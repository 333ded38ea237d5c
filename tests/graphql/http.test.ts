import { createHash, randomUUID } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '@/domain/environment';
import { manifest } from '@/generated/graphql/manifest';
import { refuseExcess } from '@/graphql/limits';
import { schema } from '@/graphql/schema';
import { freshDatabase } from '@/tests/helpers/database';
import { endpoint } from '@/tests/helpers/endpoint';

const db = await freshDatabase();
const url = await endpoint();

const JSON_TYPE = { 'content-type': 'application/json' };

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: text });
}

async function code(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]!.extensions.code;
}

describe('the GraphQL-over-HTTP audit', () => {
  test.each(serverAudits({ url }).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});

describe('requests', () => {
  test('a GET answers a query with its variables', async () => {
    const parameters = new URLSearchParams({
      query: 'query Named($name: String!) { __type(name: $name) { name } }',
      variables: '{"name":"Claim"}',
      operationName: 'Named',
    });
    const response = await fetch(`${url}?${parameters}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await response.json()).toEqual({ data: { __type: { name: 'Claim' } } });
  });

  test('a HEAD answers what a GET would, without the body', async () => {
    const response = await fetch(`${url}?query={__typename}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('an OPTIONS says what other pages may send', async () => {
    const response = await fetch(url, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
  });

  test.each([
    ['malformed JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{__typename}' }], {}, 400, 'BAD_REQUEST'],
    [
      'a form',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['text that is JSON', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another encoding', '{}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'more than a megabyte',
      `{"query":"{__typename}","variables":{"x":"${'x'.repeat(1_000_001)}"}}`,
      {},
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a document that cannot be parsed', { query: '{' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', { query: '{claimz}' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      { query: 'query($n:Int){claims(first:$n){totalCount}}', variables: { n: 'many' } },
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an operation that does not exist',
      { query: 'query A{__typename}', operationName: 'B' },
      {},
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a persisted query that nobody sent yet',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      {},
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    [
      'a slug that nothing has',
      { query: '{claims(filter:{topics:["nothing"]}){totalCount}}' },
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'the same, asked for as plain JSON',
      { query: '{claims(filter:{topics:["nothing"]}){totalCount}}' },
      { accept: 'application/json' },
      400,
      'BAD_USER_INPUT',
    ],
    ['an answer in a form that is not spoken', { query: '{__typename}' }, { accept: 'image/png' }, 406, 'BAD_REQUEST'],
  ])('%s is refused', async (_what, body, headers: Record<string, string>, status, expected) => {
    const response = await post(body, headers);
    expect({ status: response.status, code: await code(response) }).toEqual({ status, code: expected });
    expect(response.headers.get('content-type')).toMatch(/^application\/.*json; charset=utf-8$/);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = Buffer.concat([Buffer.from('{"query":"{__typename}","x":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const response = await fetch(url, { method: 'POST', headers: JSON_TYPE, body: bytes });
    expect({ status: response.status, code: await code(response) }).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test.each(['subscription { x }', 'subscription { __typename }'])('%s is refused', async (query) => {
    const response = await post({ query });
    expect(response.status).toBe(400);
    expect(await code(response)).toBe('OPERATION_NOT_SUPPORTED');
  });

  test('half of a surrogate pair is the slug of nothing', async () => {
    const query =
      'query ($slug: String!) { topic(slug: $slug) { id } topics(filter: { slugs: [$slug] }) { totalCount } }';
    const response = await post({ query, variables: { slug: '\ud800' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { reason: 'UNKNOWN_SLUG' } }] });
  });

  test('a list of slugs has an end', async () => {
    const query = 'query ($slugs: [String!]) { topics(filter: { slugs: $slugs }) { totalCount } }';
    const response = await post({ query, variables: { slugs: Array(501).fill('any') } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { reason: 'INVALID_RANGE', field: 'filter.slugs', value: 501 } }],
    });
  });

  test('a mutation by GET is refused', async () => {
    const response = await fetch(`${url}?query=${encodeURIComponent('mutation { __typename }')}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is not allowed', async (method) => {
    const response = await fetch(url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await code(response)).toBe('BAD_REQUEST');
  });

  test('the schema can be introspected', async () => {
    const response = await post({ query: getIntrospectionQuery({ oneOf: true, schemaDescription: true }) });
    const { data, errors } = (await response.json()) as { data: { __schema: { types: unknown[] } }; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(100);
  });
});

describe('what is kept of an answer', () => {
  const query = '{ topics(first: 3) { totalCount nodes { slug title { text } } } }';
  const address = `${url}?${new URLSearchParams({ query })}`;
  const total = async (response: Response) =>
    ((await response.json()) as { data: { topics: { totalCount: number } } }).data.topics.totalCount;

  test('a GET may be kept, and is sent again only where it differs', async () => {
    const first = await fetch(address);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag')!;
    const again = await fetch(address, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect({ status: again.status, body: await again.text(), etag: again.headers.get('etag') }).toEqual({
      status: 304,
      body: '',
      etag,
    });
    const otherwise = await fetch(address, { headers: { accept: 'application/graphql-response+json' } });
    expect(otherwise.headers.get('content-type')).toContain('graphql-response+json');
    expect(otherwise.status).toBe(200);
  });

  test('a POST is for whoever sent it, and errors are for nobody else', async () => {
    expect((await post({ query })).headers.get('cache-control')).toBe('no-store');
    const failed = await fetch(`${url}?query={claimz}`);
    expect(failed.headers.get('cache-control')).toBe('no-store');
    expect(failed.headers.get('etag')).toBeNull();
  });

  test('what was written is in the first answer after it', async () => {
    for (let count = 1; count <= 3; count++) {
      await db.topic.create({
        data: {
          id: randomUUID(),
          slug: `kept-${count}`,
          title: { en: 'Kept' },
          proposition: {},
          searchText: '',
          order: count,
        },
      });
      expect(await total(await fetch(address))).toBe(count);
      expect(await total(await post({ query }))).toBe(count);
      expect(await total(await fetch(address))).toBe(count);
    }
  });
});

describe('queries asked for by hash', () => {
  const byHash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

  test('are remembered once they were sent, and asked for by GET and POST', async () => {
    const query = '{ __typename topics { totalCount } }';
    const extensions = byHash(hashOf(query));
    const asked = `${url}?${new URLSearchParams({ extensions: JSON.stringify(extensions) })}`;
    expect(await code(await fetch(asked))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const registered = await post({ query, extensions });
    expect(registered.status).toBe(200);
    const answer = await registered.json();
    expect(await (await fetch(asked)).json()).toEqual(answer);
    expect(await (await post({ extensions })).json()).toEqual(answer);
  });

  test('are remembered neither under another hash nor where they are refused', async () => {
    const mismatched = await post({ query: '{ __typename }', extensions: byHash(hashOf('{ other }')) });
    expect({ status: mismatched.status, code: await code(mismatched) }).toEqual({
      status: 400,
      code: 'PERSISTED_QUERY_MISMATCH',
    });
    const query = '{ claimz }';
    expect((await post({ query, extensions: byHash(hashOf(query)) })).status).toBe(400);
    expect(await code(await post({ extensions: byHash(hashOf(query)) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('are known from the start where they are our own', async () => {
    const [hash] = Object.entries(manifest).find(([, text]) => text.startsWith('query LargestSide'))!;
    const response = await fetch(`${url}?${new URLSearchParams({ extensions: JSON.stringify(byHash(hash)) })}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('data.overview');
  });

  test('our own are within the limits on strangers’ queries', () => {
    for (const query of Object.values(manifest)) refuseExcess(schema, { query }, readEnvironment({}).limits);
  });
});

describe('a browser', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  test('gets the explorer, in two languages and without anything from elsewhere', async () => {
    const response = await fetch(url, { headers: browser });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<a href="/ar" lang="ar" dir="rtl">');
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].every(([, address]) => address!.startsWith('/'))).toBe(true);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('gets no JSON with a query in the address either, but opens it', async () => {
    const response = await fetch(`${url}?query={__typename}`, { headers: browser });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

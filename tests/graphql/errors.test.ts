import { describe, expect, test, vi } from 'vitest';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { freshDatabase } from '@/tests/helpers/database';
import { endpoint } from '@/tests/helpers/endpoint';

const db = await freshDatabase();
const url = await endpoint();

type Failure = { message: string; path?: string[]; extensions: { code: string; [key: string]: unknown } };

async function failure(
  query: string,
  variables: object = {},
): Promise<{ status: number; error: Failure; data: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors, data } = (await response.json()) as { errors: Failure[]; data: unknown };
  return { status: response.status, error: errors[0]!, data };
}

const claims = (filter: string) => `{ claims(filter: {${filter}}) { totalCount } }`;

describe('bad input is answered with status 400, the field, and what would be accepted', () => {
  test.each([
    ['a topic that nothing has', claims('topics: ["x"]'), 'UNKNOWN_SLUG', 'filter.topics'],
    ['an article that nothing has', claims('articles: ["x"]'), 'UNKNOWN_SLUG', 'filter.articles'],
    ['an outlet that nothing has', claims('outlets: ["x"]'), 'UNKNOWN_SLUG', 'filter.outlets'],
    ['an analyst that nothing has', claims('analysts: ["x"]'), 'UNKNOWN_SLUG', 'filter.analysts'],
    ['a side that nothing has', claims('perspectives: ["x"]'), 'UNKNOWN_SLUG', 'filter.perspectives'],
    [
      'own slugs that nothing has',
      '{ topics(filter: { slugs: ["x"] }) { totalCount } }',
      'UNKNOWN_SLUG',
      'filter.slugs',
    ],
    [
      'the same of facets',
      '{ claimFacets(filter: { topics: ["x"] }) { kinds { count } } }',
      'UNKNOWN_SLUG',
      'filter.topics',
    ],
    [
      'the same of positions',
      '{ positions(filter: { outlets: ["x"] }) { totalCount } }',
      'UNKNOWN_SLUG',
      'filter.outlets',
    ],
    ['a day that does not exist', claims('from: "2024-02-30"'), 'INVALID_VALUE', 'filter.from'],
    ['a day in another form', claims('to: "1.2.2024"'), 'INVALID_VALUE', 'filter.to'],
    ['the year 0', claims('to: "0000-01-01"'), 'INVALID_VALUE', 'filter.to'],
    [
      'a period that ends before it begins',
      claims('from: "2024-02-02", to: "2024-02-01"'),
      'INVALID_RANGE',
      'filter.to',
    ],
    [
      'the same of articles',
      '{ articles(filter: { from: "2024-02-02", to: "2024-02-01" }) { totalCount } }',
      'INVALID_RANGE',
      'filter.to',
    ],
    ['a stance off the scale', claims('stance: { min: -3 }'), 'INVALID_RANGE', 'filter.stance.min'],
    ['a range upside down', claims('stance: { min: 1, max: 0 }'), 'INVALID_RANGE', 'filter.stance.max'],
    ['a position off the scale', '{ positions(filter: { max: 2.5 }) { totalCount } }', 'INVALID_RANGE', 'filter.max'],
    [
      'positions upside down',
      '{ positions(filter: { min: 1.5, max: 1 }) { totalCount } }',
      'INVALID_RANGE',
      'filter.max',
    ],
    ['a language that is none', claims('languages: ["Arabic"]'), 'INVALID_VALUE', 'filter.languages'],
    ['a language with a null byte', claims('languages: ["\\u0000"]'), 'INVALID_VALUE', 'filter.languages'],
    [
      'a country that is none',
      '{ outlets(filter: { countries: ["Qatar"] }) { totalCount } }',
      'INVALID_VALUE',
      'filter.countries',
    ],
    ['a search too long', claims(`text: "${'x '.repeat(200)}"`), 'INVALID_VALUE', 'filter.text'],
    ['neither slug nor id', '{ topic { slug } }', 'MISSING_VALUE', 'slug'],
    ['both slug and id', '{ topic(slug: "x", id: "y") { slug } }', 'INVALID_VALUE', 'id'],
    ['too large a page', '{ claims(first: 1000) { totalCount } }', 'INVALID_RANGE', 'first'],
    ['too long a facet', '{ claimFacets { analysts(limit: 1000) { count } } }', 'INVALID_RANGE', 'limit'],
    ['too many ids', `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`, 'INVALID_RANGE', 'ids'],
  ])('%s', async (_what, query, reason, field) => {
    const { status, error } = await failure(query);
    expect({ status, ...error.extensions }).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason, field });
    expect(error.extensions.expected).toBeTypeOf('string');
  });

  test('a topic that nothing has, for the stances of a claim', async () => {
    await loadDemonstrationCorpus(db);
    const { error } = await failure('{ claims { nodes { stances(topics: ["x"]) { value } } } }');
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'UNKNOWN_SLUG', field: 'topics' });
  });

  test('a null byte in a slug or a search is no trouble', async () => {
    const response = await fetch(
      `${url}?query=${encodeURIComponent('{ topic(slug: "\\u0000") { slug } claims(filter: { text: "\\u0000 zzzz" }) { totalCount } }')}`,
    );
    expect(await response.json()).toEqual({ data: { topic: null, claims: { totalCount: 0 } } });
  });

  test.each([
    ['aliases', `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(' ')} }`, 'TOO_MANY_ALIASES'],
    [
      'depth',
      `{ analysts { nodes { ${'perspective { analysts { nodes { '.repeat(5)} slug ${'} } }'.repeat(5)} } } }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'cost',
      '{ topics(first: 100) { nodes { claims(first: 100) { nodes { slug paraphrase { text } analyst { slug } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    ['tokens', `{ ${Array.from({ length: 3001 }, (_, n) => `f${n}`).join(' ')} }`, 'TOO_MANY_TOKENS'],
  ])('too much %s is refused before anything is read', async (_what, query, code) => {
    const { status, error, data } = await failure(query);
    expect({ status, code: error.extensions.code, data }).toEqual({ status: 400, code, data: undefined });
  });
});

describe('faults of ours', () => {
  test('are masked, with an id that leads to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await db.$executeRaw`ALTER TABLE "Topic" RENAME TO "Hidden"`;
    const { status, error } = await failure('{ topics { nodes { slug } } }');
    await db.$executeRaw`ALTER TABLE "Hidden" RENAME TO "Topic"`;
    expect(status).toBe(500);
    expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(error.message).not.toMatch(/Topic|prisma|relation/i);
    expect(Object.keys(error.extensions).sort()).toEqual(['code', 'id']);
    expect(log.mock.calls.flat().join(' ')).toContain(String(error.extensions.id));
    log.mockRestore();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, ask } from '@/tests/helpers/ask';
import { demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

type Page = {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};

const PAGE = `totalCount edges { cursor node { id } } nodes { id }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

async function page(field: string, type: string, orderBy: object | undefined, window: object): Promise<Page> {
  const data = await ask<Record<string, Page>>(
    db,
    `query ($orderBy: ${type}Order, $first: Int, $after: String, $last: Int, $before: String) {
      ${field}(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${PAGE} }
    }`,
    { orderBy, ...window },
  );
  return data[field]!;
}

const ids = (read: Page) => read.nodes.map(({ id }) => id);

const ORDERS: Record<string, [string, string[]]> = {
  perspectives: ['Perspective', ['ORDER', 'SLUG']],
  outlets: ['Outlet', ['SLUG', 'ARTICLES']],
  analysts: ['Analyst', ['SLUG', 'CLAIMS', 'LATEST']],
  topics: ['Topic', ['ORDER', 'SLUG', 'CLAIMS']],
  articles: ['Article', ['PUBLISHED', 'CLAIMS', 'SLUG']],
  claims: ['Claim', ['PUBLISHED', 'STANCE', 'READING']],
  stances: ['Stance', ['PUBLISHED', 'VALUE']],
  positions: ['Position', ['PUBLISHED', 'VALUE']],
};
const cases = Object.entries(ORDERS).flatMap(([field, [type, fields]]) =>
  fields.flatMap((order) => ['ASC', 'DESC'].map((direction) => [field, type, { field: order, direction }] as const)),
);

describe('walking a list page by page, to its end and back, meets every row once and in the same order', () => {
  test.each(cases)('%s of type %s by %o', async (field, type, orderBy) => {
    const size = field === 'perspectives' ? 2 : 13;
    const forward: string[] = [];
    let next: Page = await page(field, type, orderBy, { first: size });
    expect(next.pageInfo.hasPreviousPage).toBe(false);
    forward.push(...ids(next));
    while (next.pageInfo.hasNextPage) {
      next = await page(field, type, orderBy, { first: size, after: next.pageInfo.endCursor });
      expect(next.pageInfo.hasPreviousPage).toBe(true);
      forward.push(...ids(next));
    }
    expect(forward.length).toBe(next.totalCount);
    expect(new Set(forward).size).toBe(forward.length);

    const backward: string[] = [];
    let previous: Page = await page(field, type, orderBy, { last: size });
    expect(previous.pageInfo.hasNextPage).toBe(false);
    backward.unshift(...ids(previous));
    while (previous.pageInfo.hasPreviousPage) {
      previous = await page(field, type, orderBy, { last: size, before: previous.pageInfo.startCursor });
      expect(previous.pageInfo.hasNextPage).toBe(true);
      backward.unshift(...ids(previous));
    }
    expect(backward).toEqual(forward);
  });
});

describe('a page', () => {
  const orderBy = { field: 'STANCE', direction: 'DESC' };

  test('has what lies between its cursors, from either end', async () => {
    const { edges } = await page('claims', 'Claim', orderBy, { first: 60 });
    const cursors = edges.map(({ cursor }) => cursor);
    const all = edges.map(({ node }) => node.id);
    await fc.assert(
      fc.asyncProperty(fc.nat(59), fc.nat(59), fc.nat(12), fc.boolean(), async (one, other, size, fromEnd) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const between = all.slice(start + 1, end);
        const read = await page('claims', 'Claim', orderBy, {
          after: cursors[start],
          before: cursors[end],
          ...(fromEnd ? { last: size } : { first: size }),
        });
        expect(ids(read)).toEqual(fromEnd ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size));
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = read.pageInfo;
        expect(fromEnd ? hasPreviousPage : hasNextPage).toBe(between.length > size);
        expect([startCursor, endCursor]).toEqual([read.edges[0]?.cursor ?? null, read.edges.at(-1)?.cursor ?? null]);
      }),
      { numRuns: 40 },
    );
  });

  test('has twenty rows unless asked otherwise, and none if that is asked', async () => {
    expect(ids(await page('claims', 'Claim', undefined, {})).length).toBe(20);
    const none = await page('claims', 'Claim', undefined, { first: 0 });
    expect(none).toMatchObject({ totalCount: 145, nodes: [], pageInfo: { hasNextPage: true, startCursor: null } });
  });

  test('stays in place when rows come and go before it', async () => {
    const first = await page('claims', 'Claim', undefined, { first: 10 });
    const second = await page('claims', 'Claim', undefined, { first: 10, after: first.pageInfo.endCursor });
    const [articleId, number] = Buffer.from(first.nodes[3]!.id, 'base64url').toString().split(':').slice(1) as [
      string,
      string,
    ];
    const where = { articleId, number: Number(number) };
    await db.claim.updateMany({ where, data: { status: 'DRAFT' } });
    const again = await page('claims', 'Claim', undefined, { first: 10, after: first.pageInfo.endCursor });
    await db.claim.updateMany({ where, data: { status: 'REVIEWED' } });
    expect(ids(again)).toEqual(ids(second));
  });

  test('of nested lists is each parent’s own', async () => {
    const { topics } = await ask<{ topics: { nodes: { slug: string; claims: Page }[] } }>(
      db,
      `{ topics { nodes { slug claims(first: 3) { ${PAGE} } } } }`,
    );
    for (const { slug, claims } of topics.nodes) {
      const { topic } = await ask<{ topic: { claims: Page } }>(
        db,
        `{ topic(slug: "${slug}") { claims(first: 3) { ${PAGE} } } }`,
      );
      expect(claims).toEqual(topic.claims);
    }
  });
});

describe('what is refused', () => {
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['both ends', 'claims(first: 1, last: 1)', 'INVALID_VALUE', 'last'],
    ['a negative page', 'claims(first: -1)', 'INVALID_RANGE', 'first'],
    ['a negative page from the end', 'claims(last: -1)', 'INVALID_RANGE', 'last'],
    ['too large a page', 'claims(first: 101)', 'INVALID_RANGE', 'first'],
    ['a cursor that is none', 'claims(after: "x")', 'INVALID_VALUE', 'after'],
    ['an empty cursor', 'claims(after: "")', 'INVALID_VALUE', 'after'],
    ['a cursor of another list', `claims(before: "${cursor(['articles:SLUG:ASC', 'x'])}")`, 'INVALID_VALUE', 'before'],
    [
      'a cursor of another order',
      `articles(after: "${cursor(['articles:SLUG:DESC', 'x'])}", orderBy: {field: SLUG, direction: ASC})`,
      'INVALID_VALUE',
      'after',
    ],
    [
      'a cursor with another type in it',
      `articles(after: "${cursor(['articles:PUBLISHED:DESC', 'yesterday', 'x'])}")`,
      'INVALID_VALUE',
      'after',
    ],
    [
      'a cursor with too much in it',
      `outlets(after: "${cursor(['outlets:SLUG:ASC', 'x', 'y'])}")`,
      'INVALID_VALUE',
      'after',
    ],
    ['a cursor with a null byte', `outlets(after: "${cursor(['outlets:SLUG:ASC', 'x\0'])}")`, 'INVALID_VALUE', 'after'],
  ])('%s', async (_what, field, code, name) => {
    const { errors } = await answer(db, `{ ${field} { nodes { id } } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ name: 'InputError', code, field: name });
  });
});

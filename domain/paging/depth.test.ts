import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { type CodedClaim, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomRanks } from '@/tests/helpers/random-coding';
import { claimList } from '../claims/list';
import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type Parent, readPages } from './list';
import { readWindow } from './window';

const db = await freshDatabase();

const CLAIMS = 1100;

/** Two articles a day and ten claims in each, so that most rows are equal in the first values of every order. */
const claims = Array.from(
  { length: CLAIMS },
  (_, i): CodedClaim => ({
    article: `d${Math.floor(i / 10)}`,
    publishedOn: `2023-0${1 + Math.floor(i / 400)}-${String(1 + (Math.floor(i / 20) % 20)).padStart(2, '0')}`,
    precision: 'DAY',
    language: 'ar',
    outlet: 'o1',
    analyst: `a${i % 3}`,
    analystKind: 'ANALYST',
    perspective: 'east',
    kind: 'FACT',
    speech: 'DIRECT',
    reviewed: true,
    stances: [{ topic: 't1', value: (i % 5) - 2 }],
  }),
);
await storeClaims(db, claims, randomRanks);
await db.$executeRaw`ANALYZE`;

type Asked = { parent: Parent; orderBy: { field: 'PUBLISHED' | 'STANCE'; direction: 'ASC' | 'DESC' } };

const cases: Asked[] = (['ASC', 'DESC'] as const).flatMap((direction) => [
  { parent: {}, orderBy: { field: 'PUBLISHED', direction } },
  { parent: {}, orderBy: { field: 'STANCE', direction } },
  { parent: { topicId: idOfSlug('topic', 't1') }, orderBy: { field: 'PUBLISHED', direction } },
  { parent: { topicId: idOfSlug('topic', 't1') }, orderBy: { field: 'STANCE', direction } },
  { parent: { analystId: idOfSlug('analyst', 'a1') }, orderBy: { field: 'PUBLISHED', direction } },
  { parent: { outletId: idOfSlug('outlet', 'o1') }, orderBy: { field: 'PUBLISHED', direction } },
]);

async function page(
  { parent, orderBy }: Asked,
  first: number,
  after: string | null,
  reader: Pick<Database, '$queryRaw'>,
) {
  const list = await claimList.open({ db, of: Object.keys(parent).sort() as (keyof Parent)[], orderBy });
  const window = readWindow({ first, after }, CLAIMS);
  const [read] = await readPages({ db: reader as Database, list, parents: [parent], window });
  return read!;
}

test('page after page, each claim is met once', async () => {
  // A thousand pages of one claim where a statement costs little; embedded, a hundred.
  const size = process.env.MAWQIF_TEST_SERVER ? 1 : 10;
  const asked: Asked = { parent: {}, orderBy: { field: 'PUBLISHED', direction: 'DESC' } };
  const met = new Set<string>();
  let after: string | null = null;
  let pages = 0;
  do {
    const read = await page(asked, size, after, db);
    for (const { node } of read.edges) met.add(`${node.articleId}.${node.number}`);
    after = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
    pages++;
  } while (after !== null);
  expect(pages).toBe(CLAIMS / size);
  expect(met.size).toBe(CLAIMS);
});

type Plan = { 'Node Type': string; 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] } & Record<
  string,
  unknown
>;

/** Rows that the plan reads from tables, those it throws away among them. */
function rowsRead(plan: Plan): number {
  const own = /^(Index|Index Only|Seq|Bitmap Heap) Scan$/.test(plan['Node Type'])
    ? plan['Actual Loops'] * (plan['Actual Rows'] + Number(plan['Rows Removed by Filter'] ?? 0))
    : 0;
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), 0);
}

/** Rows read for a page. A table this small would be read whole and sorted: that is refused here, as if it were large. */
async function rowsOf(asked: Asked, first: number, after: string | null): Promise<number> {
  let statement = Prisma.empty;
  const catching = {
    $queryRaw: (strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      statement = strings instanceof Prisma.Sql ? strings : Prisma.sql(strings, ...values);
      return Promise.resolve([]);
    },
  };
  await page(asked, first, after, catching as unknown as Database);
  return db.$transaction(async (transaction) => {
    for (const way of ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material', 'sort']) {
      await transaction.$executeRaw`SELECT set_config(${`enable_${way}`}, 'off', true)`;
    }
    const [row] = await transaction.$queryRaw<[{ 'QUERY PLAN': [{ Plan: Plan }] }]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
    );
    return rowsRead(row['QUERY PLAN'][0].Plan);
  });
}

test.each(cases)('a page far down reads no more than the first: $parent $orderBy', async (asked) => {
  const size = 5;
  const { edges } = await page(asked, 300, null, db);
  const first = await rowsOf(asked, size, null);
  const far = await rowsOf(asked, size, edges.at(-1)!.cursor);
  // Each stretch of the order that the page may lie in is read for its first rows: those equal in one value, in two, …
  expect(first).toBeLessThan(16 * size);
  expect(far).toBeLessThan(3 * first + 16 * size);
});

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Columns } from '../sql/columns';
import type { Edge, PageInfo } from './connection';
import { decodeCursor, encodeCursor } from './cursor';
import { beyond, type KeyValue, keyArray, keyColumns, type Order, orderTerms } from './order';
import type { Window } from './window';

/** Columns by which a list can belong to something: a topic's claims, an outlet's articles, a perspective's claims but one analyst's. */
export type ParentColumn = 'perspectiveId' | 'outletId' | 'analystId' | 'exceptAnalystId' | 'topicId' | 'articleId';

/** What a list belongs to; several columns at once where it takes several to say ("this side's, on this topic"). */
export type Parent = Partial<Record<ParentColumn, string>>;

/** A list that pages are read from. Conditions name the columns of what it belongs to as parent."topicId" and so on. */
export type List<Row> = {
  columns: Columns<Row>;
  from: Prisma.Sql;
  conditions: readonly Prisma.Sql[];
  order: Order;
};

export type Page<Row> = { edges: Edge<Row>[]; pageInfo: PageInfo };

/** The parents as a table "parent", numbered from 1. Lists that belong to nothing have one parent without columns. */
function parentTable(parents: readonly Parent[]): Prisma.Sql {
  const columns = Object.keys(parents[0] ?? {}).sort() as ParentColumn[];
  if (columns.length === 0) return Prisma.sql`(SELECT 1 AS ordinal) AS parent`;
  const arrays = columns.map((column) => Prisma.sql`${parents.map((parent) => parent[column])}::uuid[]`);
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  return Prisma.sql`unnest(${Prisma.join(arrays)}) WITH ORDINALITY AS parent(${names}, ordinal)`;
}

function where(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}` : Prisma.empty;
}

/**
 * The same page of each parent's list, by one statement: PostgreSQL reads each parent's rows from the place of the
 * cursor on, and no further than the page (one row more tells whether something follows).
 * @param parents all with the same columns.
 * @throws InputError for a cursor that is not one of this list.
 */
export async function readPages<Row>({
  db,
  list,
  parents,
  window,
}: {
  db: Database;
  list: List<Row>;
  parents: readonly Parent[];
  window: Window;
}): Promise<Page<Row>[]> {
  const { order } = list;
  const bounds = (['after', 'before'] as const).flatMap((side) => {
    const cursor = window[side];
    return cursor === null ? [] : [beyond(order, decodeCursor(order, cursor, side), side)];
  });
  const rows = await db.$queryRaw<(Row & { parentOrdinal: number; cursorKeys: KeyValue[] })[]>`
    SELECT parent.ordinal::int AS "parentOrdinal", page.*
    FROM ${parentTable(parents)}
    CROSS JOIN LATERAL (
      SELECT sorted.*, ${keyArray(order)} AS "cursorKeys"
      FROM (SELECT ${list.columns}, ${keyColumns(order)} FROM ${list.from} ${where(list.conditions)}) AS sorted
      ${where(bounds)}
      ORDER BY ${orderTerms(order, 'sorted', window.fromEnd)}
      LIMIT ${window.limit + 1}
    ) AS page
    ORDER BY parent.ordinal, ${orderTerms(order, 'page', window.fromEnd)}`;
  const byParent = parents.map((): Edge<Row>[] => []);
  for (const row of rows) {
    byParent[row.parentOrdinal - 1]!.push({ cursor: encodeCursor(order, row.cursorKeys), node: row });
  }
  return byParent.map((edges) => pageOf(edges, window));
}

function pageOf<Row>(found: Edge<Row>[], { limit, fromEnd, after, before }: Window): Page<Row> {
  const more = found.length > limit;
  const edges = found.slice(0, limit);
  if (fromEnd) edges.reverse();
  return {
    edges,
    pageInfo: {
      hasNextPage: fromEnd ? before !== null : more,
      hasPreviousPage: fromEnd ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Number of rows of each parent's whole list, by one statement. */
export async function countRows({
  db,
  list,
  parents,
}: {
  db: Database;
  list: List<unknown>;
  parents: readonly Parent[];
}): Promise<number[]> {
  const rows = await db.$queryRaw<{ parentOrdinal: number; total: number }[]>`
    SELECT parent.ordinal::int AS "parentOrdinal", counted.total
    FROM ${parentTable(parents)}
    CROSS JOIN LATERAL (SELECT count(*)::int AS total FROM ${list.from} ${where(list.conditions)}) AS counted`;
  const totals = new Map(rows.map((row) => [row.parentOrdinal, row.total]));
  return parents.map((_, index) => totals.get(index + 1) ?? 0);
}

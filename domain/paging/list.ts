import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import type { Columns } from '../sql/columns';
import type { Shape } from '../sql/json-rows';
import { isDistributed } from '../storage/distribution';
import { type Along, readAlong, statementAlong } from './along';
import type { BoundedCount, Edge } from './connection';
import { decodeCursor } from './cursor';
import { type Bound, type KeyValue, keyArray, keyNames, keyValues, type Order, orderTerms } from './order';
import { type Page, pageOf, pageStatement, RowEdge, where } from './page';
import type { Window } from './window';

/** Columns by which a list can belong to something: a topic's claims, an outlet's articles, a perspective's claims but one analyst's. */
export type ParentColumn = 'perspectiveId' | 'outletId' | 'analystId' | 'exceptAnalystId' | 'topicId' | 'articleId';

/** What a list belongs to; several columns at once where it takes several to say ("this side's, on this topic"). */
export type Parent = Partial<Record<ParentColumn, string>>;

/** How a statement writes what a list belongs to: as the one parent's id, or as a column of many parents. */
export type ParentReference = (column: ParentColumn) => Prisma.Sql;

/** A list that pages are read from. */
export type List<Row> = {
  columns: Columns<Row>;
  shape: Shape<Row>;
  /**
   * @param first how many are read from the list's beginning on, where it is known: a source may then stop there.
   * @param anyOrder whether they are only counted.
   */
  rows: (parent: ParentReference, first?: Prisma.Sql, anyOrder?: boolean) => Rows;
  /** A statement that tells the number of all rows in its column count, where totals that are kept anyway know it. */
  known?: Prisma.Sql | null;
  /** The same by a statement that may read many rows, though fewer than there are to count. */
  total?: Prisma.Sql | null;
};

/** The rows of a list, which an index should give in their order. */
export type Rows = {
  from: Prisma.Sql;
  conditions: readonly Prisma.Sql[];
  order: Order;
  /** Conditions of which each row meets one, each with an index of its own that gives the order. */
  branches?: readonly Prisma.Sql[];
};

/**
 * A statement about each parent as one statement, whose rows carry "parentOrdinal", the parent's number from 1. Of many
 * parents each is a row that the statement is joined to, which PostgreSQL plans once for all of them; where tables are
 * spread over several machines each stands in a statement of its own, as a value: nothing else runs there.
 * @param about the statement about one parent.
 */
async function ofEach(
  db: Database,
  parents: readonly Parent[],
  about: (parent: ParentReference) => Prisma.Sql,
): Promise<Prisma.Sql> {
  const columns = Object.keys(parents[0] ?? {}).sort() as ParentColumn[];
  if (parents.length <= 1 || columns.length === 0 || (await isDistributed(db))) {
    const statements = (parents.length > 0 ? parents : [{}]).map((parent: Parent, index) => {
      const single = about((column) => Prisma.sql`${parent[column]}::uuid`);
      return Prisma.sql`SELECT ${Prisma.raw(String(index + 1))} AS "parentOrdinal", asked.* FROM (${single}) AS asked`;
    });
    return Prisma.join(statements, ' UNION ALL ');
  }
  const arrays = columns.map((column) => Prisma.sql`${parents.map((parent) => parent[column])}::uuid[]`);
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  return Prisma.sql`
    SELECT parent.ordinal::int AS "parentOrdinal", asked.*
    FROM unnest(${Prisma.join(arrays)}) WITH ORDINALITY AS parent(${names}, ordinal)
    CROSS JOIN LATERAL (${about((column) => Prisma.raw(`parent."${column}"`))}) AS asked`;
}

/**
 * The same page of each parent's list, by one statement: PostgreSQL reads each parent's rows from the place of the
 * cursor on, and no further than the page (one row more tells whether something follows).
 * @param parents all with the same columns.
 * @param json that the page comes as JSON, with what is read along by the same statement, where tables are not spread
 * over several machines; cursors are left out where nobody asks for them.
 * @param alone that nobody asks what a page has around it: no row more is read to see whether something follows.
 * @throws InputError for a cursor that is not one of this list.
 */
export async function readPages<Row>({
  db,
  list,
  parents,
  window,
  json,
  alone = false,
}: {
  db: Database;
  list: List<Row>;
  parents: readonly Parent[];
  window: Window;
  json?: { along: readonly Along[]; cursors: boolean };
  alone?: boolean;
}): Promise<Page<Row>[]> {
  // Without a parent, whose ids are values too, values are those of a filter.
  const { order, conditions, branches = [] } = list.rows(() => Prisma.sql`NULL::uuid`);
  const filtered = [...conditions, ...branches].some(({ values }) => values.length > 0);
  const bounds = (['after', 'before'] as const).flatMap((side): Bound[] => {
    const cursor = window[side];
    return cursor === null ? [] : [{ values: decodeCursor(order, cursor, side), side }];
  });
  const most = window.limit + (alone ? 0 : 1);
  const pages = await ofEach(db, parents, (parent) =>
    pageStatement(list, parent, bounds, { fromEnd: window.fromEnd, most, filtered }),
  );
  const sorted = Prisma.sql`page."parentOrdinal", ${orderTerms(order, window.fromEnd, 'page')}`;
  const byParent = parents.map((): Edge<Row>[] => []);
  if (json && !(await isDistributed(db))) {
    const shape = shapeOfPage(list, parents.length, json.cursors ? order : null);
    const [answer] = await db.$queryRaw<[Record<string, unknown>]>(
      statementAlong({ page: pages, shape, order: sorted, repeated: parents.length > 1 }, json.along),
    );
    for (const row of readAlong(answer, shape, json.along)) {
      byParent[(row.parentOrdinal ?? 1) - 1]!.push(new RowEdge(row, order, () => keyValues(order, row)));
    }
  } else {
    const rows = await db.$queryRaw<(Row & Placed & { cursorKeys: KeyValue[] })[]>`
      SELECT page.*, ${keyArray(order, 'page')} AS "cursorKeys" FROM (${pages}) AS page ORDER BY ${sorted}`;
    for (const row of rows) byParent[row.parentOrdinal - 1]!.push(new RowEdge(row, order, () => row.cursorKeys));
  }
  return byParent.map((edges) => pageOf(edges, window));
}

/** Which of the parents a row belongs to. */
type Placed = { parentOrdinal: number };

/** What is read of a page's rows: besides themselves, whose they are and where they stand, as far as it matters. */
function shapeOfPage<Row>({ shape }: List<Row>, parents: number, order: Order | null): Shape<Row & Partial<Placed>> {
  const ordinal = parents > 1 ? ['parentOrdinal'] : [];
  return { days: shape.days, columns: [...shape.columns, ...ordinal, ...(order ? keyNames(order) : [])] };
}

/** Number of rows of each parent's whole list, by one statement. */
export async function countRows(asked: Counting): Promise<number[]> {
  const { known, total } = asked.list;
  const told = known ?? total;
  if (!told) return countEach(asked, Prisma.empty);
  const count = await readTold(asked.db, told);
  return asked.parents.map(() => count);
}

async function readTold(db: Database, told: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>(told);
  return row.count;
}

/**
 * Number of rows of each parent's whole list, counted no further than to a number, by one statement. What totals know is
 * exact, however large.
 * @param upTo the number at which counting stops.
 * @throws InputError INVALID_RANGE for a number that is none or too large.
 */
export async function countUpTo({ upTo, ...asked }: Counting & { upTo: number }): Promise<BoundedCount[]> {
  if (upTo < 1 || upTo > MOST_COUNTED) {
    throw new InputError('INVALID_RANGE', 'upTo', upTo, `a whole number from 1 to ${MOST_COUNTED}`);
  }
  const { known } = asked.list;
  if (known) {
    const value = await readTold(asked.db, known);
    return asked.parents.map(() => ({ value, exact: true }));
  }
  // One more than is counted tells that there are more.
  const totals = await countEach(asked, Prisma.sql`LIMIT ${upTo + 1}`);
  return totals.map((total) => ({ value: Math.min(total, upTo), exact: total <= upTo }));
}

/** The most rows that a bounded count may look at. */
const MOST_COUNTED = 10_000;

type Counting = { db: Database; list: List<unknown>; parents: readonly Parent[] };

async function countEach({ db, list, parents }: Counting, limit: Prisma.Sql): Promise<number[]> {
  const counts = await ofEach(db, parents, (parent) => {
    const { from, conditions } = list.rows(parent, undefined, true);
    return Prisma.sql`SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from} ${where(conditions)} ${limit}) AS counted`;
  });
  const rows = await db.$queryRaw<{ parentOrdinal: number; total: number }[]>(counts);
  const totals = new Map(rows.map((row) => [row.parentOrdinal, row.total]));
  return parents.map((_, index) => totals.get(index + 1) ?? 0);
}

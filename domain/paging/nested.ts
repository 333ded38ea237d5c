import { Prisma } from '@/generated/prisma/client';
import type { Relation } from './along';
import type { Edge } from './connection';
import type { List, ParentColumn } from './list';
import { keyNames, keyValues, orderTerms } from './order';
import { type Page, pageOf, pageStatement, RowEdge } from './page';
import type { Window } from './window';

/** What tells whose a row of a nested page is. */
type Owned = { owner: string };

/**
 * A page of the list of each row that something else is read with, such as the first claims of the articles that a
 * page's claims are in: what belongs to rows by their id, read with them by one statement. Without a filter and from the
 * list's beginning or end on only.
 * @param column by which the list belongs to these rows.
 * @param alone as in readPages.
 */
export function pagesOfEach<Row>({
  list,
  column,
  window,
  cursors,
  alone,
}: {
  list: List<Row>;
  column: ParentColumn;
  window: Window;
  cursors: boolean;
  alone: boolean;
}): Relation<Row & Owned> {
  const { order } = list.rows(() => Prisma.sql`NULL::uuid`);
  const name = Prisma.raw(`"${column}"`);
  const parent = (asked: ParentColumn) => Prisma.raw(`parent."${asked}"`);
  const most = window.limit + (alone ? 0 : 1);
  return {
    rows: (of, repeated) => Prisma.sql`
      SELECT parent.${name} AS owner, asked.*
      FROM (SELECT ${repeated ? Prisma.sql`DISTINCT` : Prisma.empty} id AS ${name} FROM ${of}) AS parent
      CROSS JOIN LATERAL (${pageStatement(list, parent, [], { fromEnd: window.fromEnd, most, filtered: false })}) AS asked
      ORDER BY parent.${name}, ${orderTerms(order, window.fromEnd, 'asked')}`,
    repeats: true,
    shape: {
      days: list.shape.days,
      columns: [...list.shape.columns, 'owner', ...(cursors ? keyNames(order) : [])],
    },
  };
}

/** The pages of these rows, by whose they are; those that have none are absent. */
export function pagesByOwner<Row>(
  rows: readonly (Row & Owned)[],
  list: List<Row>,
  window: Window,
): ReadonlyMap<string, Page<Row>> {
  const { order } = list.rows(() => Prisma.sql`NULL::uuid`);
  const edges = new Map<string, Edge<Row>[]>();
  for (const row of rows) {
    const edge = new RowEdge<Row>(row, order, () => keyValues(order, row));
    const others = edges.get(row.owner);
    if (others) others.push(edge);
    else edges.set(row.owner, [edge]);
  }
  return new Map([...edges].map(([owner, found]) => [owner, pageOf(found, window)]));
}

import { Prisma } from '@/generated/prisma/client';
import type { Edge, PageInfo } from './connection';
import { encodeCursor } from './cursor';
import type { List, ParentReference } from './list';
import { type Bound, isBeyond, type KeyValue, keyColumns, type Order, orderTerms, stretches } from './order';
import type { Window } from './window';

export type Page<Row> = { edges: Edge<Row>[]; pageInfo: PageInfo };

/** Conditions that all hold, as what follows a table. */
export function where(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}` : Prisma.empty;
}

/** A row of a page. Its cursor is made where somebody wants it. */
export class RowEdge<Row> implements Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly order: Order,
    private readonly keys: () => readonly KeyValue[],
  ) {}

  get cursor(): string {
    return encodeCursor(this.order, this.keys());
  }
}

/** The first rows of a list, or its last, put together from the first rows of each stretch of the order that it may lie in. */
export function pageStatement(
  { columns, rows }: List<unknown>,
  parent: ParentReference,
  [bound, otherEnd]: readonly Bound[],
  { fromEnd, most, filtered }: { fromEnd: boolean; most: number; filtered: boolean },
): Prisma.Sql {
  const { from, conditions, order, branches } = rows(parent, bound || fromEnd ? undefined : Prisma.raw(String(most)));
  const always = [...conditions, ...(otherEnd ? [isBeyond(order, otherEnd)] : [])];
  const longest = limitOf(most, filtered);
  const parts = (branches?.map((branch) => [branch]) ?? [[]]).flatMap((branch) =>
    stretches(order, bound ?? null).map(
      (stretch) => Prisma.sql`
        SELECT ${columns}, ${keyColumns(order)} FROM ${from} ${where([...always, ...branch, ...stretch])}
        ORDER BY ${orderTerms(order, fromEnd)} LIMIT ${longest}`,
    ),
  );
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  return Prisma.sql`
    SELECT * FROM (${Prisma.join(parts, ') UNION ALL (', '(', ')')}) AS parts
    ORDER BY ${orderTerms(order, fromEnd)} LIMIT ${longest}`;
}

/**
 * How many rows are read. PostgreSQL keeps a plan for any values only where it knows their number: a parameter there
 * makes it plan anew each time. That is right where a filter's values decide which index is best, and half of the cost
 * where there are none but what the list belongs to (docs/decisions/0120).
 */
function limitOf(rows: number, filtered: boolean): Prisma.Sql {
  return filtered ? Prisma.sql`${rows}` : Prisma.raw(String(rows));
}

/**
 * What a page has around it. A class of its own: an object that is written with getters gets a shape of its own each time, which
 * V8 makes in the old generation, and which keeps the page until the whole heap is gone through (docs/decisions/0107).
 */
class Around implements PageInfo {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

/** The page of these rows, of which there is one more than it takes where something may follow. */
export function pageOf<Row>(found: Edge<Row>[], { limit, fromEnd, after, before }: Window): Page<Row> {
  const more = found.length > limit;
  const edges = found.slice(0, limit);
  if (fromEnd) edges.reverse();
  const [next, previous] = fromEnd ? [before !== null, more] : [more, after !== null];
  return { edges, pageInfo: new Around(edges, next, previous) };
}

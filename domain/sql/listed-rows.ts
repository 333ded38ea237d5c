import { Prisma } from '@/generated/prisma/client';
import { type Ordered, orderedLists } from '../measures/ordered';
import { asJson, fromJson, type Shape } from './json-rows';
import { numberLists, readNumberLists } from './number-list';

/** Rows that hold positions by value, as one: their other columns, and their two lists, each in a text of its own. */
export type ListedRows = { rows: unknown; values: string | null; counts: string | null };

/**
 * The columns of ListedRows, to be selected.
 * @param table in the statement (WITH … AS MATERIALIZED), with the columns of this shape and the lists "values", in order, and
 *   counts, which may be null.
 */
export function asListed(shape: Pick<Shape<unknown>, 'columns'>, table: string): Prisma.Sql {
  const from = Prisma.raw(table);
  return Prisma.sql`${asJson(shape, table, from)} AS rows,
    ${numberLists(Prisma.sql`coalesce("values", '{}')`, from)} AS "values",
    ${numberLists(Prisma.sql`coalesce(counts, '{}')`, from)} AS counts`;
}

/** The rows, each with its positions by value: none where it has no lists. */
export function fromListed<Row>(answer: ListedRows, shape: Shape<Row>): { row: Row; positions: Ordered }[] {
  const [values, counts] = [readNumberLists(answer.values), readNumberLists(answer.counts)];
  return fromJson(answer.rows, shape).map((row, i) => ({ row, positions: orderedLists(values[i]!, counts[i]!) }));
}

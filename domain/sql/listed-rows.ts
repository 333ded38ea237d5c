import { Prisma } from '@/generated/prisma/client';
import { type Ordered, orderedLists } from '../measures/ordered';
import { asJson, fromJson, type Shape } from './json-rows';
import { floatLists, readFloatLists } from './number-list';

/** Rows that hold positions by value, as one: all columns but their values, and these. */
export type ListedRows = { rows: unknown; values: string | null };

/**
 * The columns of ListedRows, to be selected. Counts come as JSON, since as bytes numbers of one or two digits are several times as long.
 * @param table in the statement (WITH … AS MATERIALIZED), with the columns of this shape and the lists "values", in order, and
 *   counts, which may be null.
 */
export function asListed(shape: Pick<Shape<unknown>, 'columns'>, table: string): Prisma.Sql {
  const from = Prisma.raw(table);
  return Prisma.sql`${asJson(withCounts(shape), table, from)} AS rows,
    ${floatLists(Prisma.sql`coalesce("values", '{}')`, from)} AS "values"`;
}

/** The rows, each with its positions by value: none where it has no lists. */
export function fromListed<Row>(answer: ListedRows, shape: Shape<Row>): { row: Row; positions: Ordered }[] {
  const values = readFloatLists(answer.values);
  const rows = fromJson<Row & { counts: number[] | null }>(answer.rows, { ...withCounts(shape), days: shape.days });
  return rows.map((row, i) => ({ row, positions: orderedLists(values[i]!, row.counts ?? []) }));
}

function withCounts({ columns }: Pick<Shape<unknown>, 'columns'>): Pick<Shape<unknown>, 'columns'> {
  return { columns: [...columns, 'counts'] };
}

import { Prisma } from '@/generated/prisma/client';
import type { Ordered } from '../measures/ordered';
import { asJson, fromJson, type Shape } from './json-rows';
import { packedLength, unpack } from './packed-positions';

/** Rows that hold positions by value, as one: all columns but these, and these in one text (base64). */
export type ListedRows = { rows: unknown; packed: string | null };

const LENGTH = 'different';

/**
 * The columns of ListedRows, to be selected.
 * @param table in the statement (WITH … AS MATERIALIZED), with the columns of this shape and packed, the positions by value as
 *   domain/sql/packed-positions has them, which may be null.
 */
export function asListed(shape: Pick<Shape<unknown>, 'columns'>, table: string): Prisma.Sql {
  const rows = Prisma.raw(`(SELECT *, ${packedLength('packed')} AS ${LENGTH} FROM ${table}) AS listed`);
  return Prisma.sql`${asJson(withLength(shape), 'listed', rows)} AS rows,
    (SELECT encode(string_agg(packed, ''::bytea), 'base64') FROM ${Prisma.raw(table)}) AS packed`;
}

/** The rows, each with its positions by value: none where nothing is packed. */
export function fromListed<Row>(answer: ListedRows, shape: Shape<Row>): { row: Row; positions: Ordered }[] {
  const rows = fromJson<Row & { [LENGTH]: number }>(answer.rows, { ...withLength(shape), days: shape.days });
  const positions = unpack(
    Buffer.from(answer.packed ?? '', 'base64'),
    rows.map((row) => row[LENGTH]),
  );
  return rows.map((row, i) => ({ row, positions: positions[i]! }));
}

function withLength({ columns }: Pick<Shape<unknown>, 'columns'>): Pick<Shape<unknown>, 'columns'> {
  return { columns: [...columns, LENGTH] };
}

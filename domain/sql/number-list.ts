import { Prisma } from '@/generated/prisma/client';

// Lists of numbers, as totals keep them for every analyst on every topic. One text of a thousand lists costs its reader about half
// of what a thousand texts do.

/**
 * The lists of all rows of a table, one behind the other, as their bytes in base64: what `readFloatLists` reads. As text each number
 * is written to its shortest form and read again digit by digit.
 * @param column lists of float8, in none of which anything is null; those that are null themselves are left out.
 * @param rows what follows FROM, in the order of their lists.
 */
export function floatLists(column: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT encode(string_agg(array_send(${column}), ''::bytea), 'base64') FROM ${rows})`;
}

// PostgreSQL's own format of an array: the number of dimensions, flags and the type of its elements; of a list that is not empty its length
// and its lower bound; and each element after its own length.
const LENGTH_AT = 12;
const HEADER = 20;
const ELEMENT = 12;
const VALUE_AT = 4;

/** The numbers of such lists, to the last bit. */
export function readFloatLists(sent: string | null): Float64Array[] {
  if (sent === null) return [];
  const bytes = Buffer.from(sent, 'base64');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // One for all: V8 keeps each longer list apart from other objects, and looks after it.
  const numbers = new Float64Array(Math.floor(bytes.length / ELEMENT));
  const lists: Float64Array[] = [];
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const begin = end;
    const dimensions = view.getInt32(at);
    if (dimensions > 0) end += view.getInt32(at + LENGTH_AT);
    at += dimensions > 0 ? HEADER : LENGTH_AT;
    for (let i = begin; i < end; i++) {
      numbers[i] = view.getFloat64(at + VALUE_AT);
      at += ELEMENT;
    }
    lists.push(numbers.subarray(begin, end));
  }
  return lists;
}

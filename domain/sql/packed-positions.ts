import type { Ordered } from '../measures/ordered';

// Positions by value as bytes: each value (float8) and how many positions it has (int4), as PostgreSQL sends them, in the order of
// the values. What is kept so is copied to its reader; from lists each number would be written by itself.

const COUNT_AT = 8;
const PAIR = 12;

/** The aggregate that packs positions by value; null of none. Both in SQL: a float8, and an int4 that is not null. */
export function packed(value: string, count: string): string {
  return `string_agg(float8send(${value}) || int4send(${count}), ''::bytea ORDER BY ${value})`;
}

/** The number of different values in packed positions, in SQL. */
export function packedLength(column: string): string {
  return `coalesce(octet_length(${column}) / ${PAIR}, 0)`;
}

/** The same bytes from two lists; null of none. */
export function pack(values: readonly number[], counts: readonly number[]): Buffer | null {
  if (values.length === 0) return null;
  const bytes = Buffer.alloc(values.length * PAIR);
  values.forEach((value, i) => {
    // The lists beside these bytes travel as JSON, which has no −0.
    bytes.writeDoubleBE(value + 0, i * PAIR);
    bytes.writeInt32BE(counts[i]!, i * PAIR + COUNT_AT);
  });
  return bytes;
}

/**
 * Positions of many, packed one behind the other, to the last bit.
 * @param lengths the number of different values of each.
 */
export function unpack(bytes: Buffer, lengths: readonly number[]): Ordered[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Two lists for all: V8 keeps each longer one apart from other objects, and looks after it.
  const values = new Float64Array(bytes.length / PAIR);
  const counts = new Float64Array(values.length);
  let end = 0;
  return lengths.map((length) => {
    const begin = end;
    end += length;
    let size = 0;
    for (let i = begin; i < end; i++) {
      const count = view.getInt32(i * PAIR + COUNT_AT);
      values[i] = view.getFloat64(i * PAIR);
      counts[i] = count;
      size += count;
    }
    return { values: values.subarray(begin, end), counts: counts.subarray(begin, end), size };
  });
}

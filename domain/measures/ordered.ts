import type { Distribution, ValueCount } from './distribution';

/** A table in the order of its values, and its size: as lists of floats, which are gone through fastest. */
export type Ordered = { values: Float64Array; counts: Float64Array; size: number };

/** The table of positions that may come in any order. */
export function ordered(positions: Distribution): Ordered {
  const table = inOrder(positions);
  const values = new Float64Array(table.length);
  const counts = new Float64Array(table.length);
  let size = 0;
  for (let i = 0; i < table.length; i++) {
    values[i] = table[i]!.value;
    counts[i] = table[i]!.count;
    size += table[i]!.count;
  }
  return { values, counts, size };
}

/** Nearly all tables come in order. */
function inOrder(positions: Distribution): Distribution {
  for (let i = 1; i < positions.length; i++) {
    if (positions[i - 1]!.value > positions[i]!.value) return positions.toSorted((a, b) => a.value - b.value);
  }
  return positions;
}

/** A table of values that are in order, and of how many positions each has. */
export function orderedLists(values: Float64Array, counts: readonly number[]): Ordered {
  let size = 0;
  for (const count of counts) size += count;
  return { values, counts: Float64Array.from(counts), size };
}

/** The table as measures read it that need no such lists. */
export function asDistribution({ values, counts }: Ordered): ValueCount[] {
  return Array.from(values, (value, i) => ({ value, count: counts[i]! }));
}

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

/** The table as measures read it that need no such lists. */
export function asDistribution({ values, counts }: Ordered): ValueCount[] {
  return Array.from(values, (value, i) => ({ value, count: counts[i]! }));
}

/** How many positions stand at exactly this value (-2 … 2, not necessarily whole). */
export type ValueCount = { value: number; count: number };

/**
 * The positions of one side: one entry per distinct value, in any order. Measures read such tables and never single
 * positions, so that their cost follows the number of distinct values, of which there are few.
 */
export type Distribution = readonly ValueCount[];

/** Number of positions in the table. */
export function size(positions: Distribution): number {
  return positions.reduce((sum, { count }) => sum + count, 0);
}

/** Several tables in one, equal values added up, in the order of the values. */
export function merge(tables: readonly Distribution[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const { value, count } of tables.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

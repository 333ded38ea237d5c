/**
 * Effective number of groups, 1/Σp² (inverse Simpson): how many groups of equal size would be as diverse. Null where
 * nothing is counted.
 *
 * Source: Laakso & Taagepera 1979, Comparative Political Studies 12; Hill 1973, Ecology 54 (order 2).
 */
export function effectiveNumber(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return 1 / counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
}

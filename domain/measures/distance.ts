import { type Distribution, size } from './distribution';

/** Mean distances between the positions of two sides and within each, which agreement and divergence are made of. */
export type Distances = { between: number; withinLeft: number; withinRight: number };

/** Mean distance E|x − y| over all pairs of a position from each table, 0 … 4; NaN where a table is empty. */
export function meanDistance(left: Distribution, right: Distribution): number {
  let sum = 0;
  for (const x of left) for (const y of right) sum += x.count * y.count * Math.abs(x.value - y.value);
  return sum / (size(left) * size(right));
}

/** The mean distances of two sides; null unless both speak. */
export function distances(left: Distribution, right: Distribution): Distances | null {
  if (size(left) === 0 || size(right) === 0) return null;
  return {
    between: meanDistance(left, right),
    withinLeft: meanDistance(left, left),
    withinRight: meanDistance(right, right),
  };
}

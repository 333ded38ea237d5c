import { type Distribution, size } from './distribution';

/** Mean distances between the positions of two sides and within each, which agreement and divergence are made of. */
export type Distances = { between: number; withinLeft: number; withinRight: number };

/**
 * The sum of |x − y| over all pairs of a position from each table, in one pass over both: the way from one value to the
 * next is gone by every pair that has one position up to the former and the other from the latter on.
 */
export function sumOfDistances(left: Distribution, right: Distribution): number {
  const [xs, ys] = [ordered(left), ordered(right)];
  const [all, others] = [size(xs), size(ys)];
  // How many positions of each stand no higher than `at`.
  let [below, othersBelow] = [0, 0];
  let at = 0;
  let sum = 0;
  for (let i = 0, j = 0; i < xs.length || j < ys.length; ) {
    const value = Math.min(xs[i]?.value ?? Number.POSITIVE_INFINITY, ys[j]?.value ?? Number.POSITIVE_INFINITY);
    sum += (value - at) * (below * (others - othersBelow) + othersBelow * (all - below));
    at = value;
    if (xs[i]?.value === value) below += xs[i++]!.count;
    if (ys[j]?.value === value) othersBelow += ys[j++]!.count;
  }
  return sum;
}

/** The table in the order of its values, as nearly all come. */
function ordered(positions: Distribution): Distribution {
  for (let i = 1; i < positions.length; i++) {
    if (positions[i - 1]!.value > positions[i]!.value) return positions.toSorted((a, b) => a.value - b.value);
  }
  return positions;
}

/** Mean distance E|x − y| over all pairs of a position from each table, 0 … 4; NaN where a table is empty. */
export function meanDistance(left: Distribution, right: Distribution): number {
  return sumOfDistances(left, right) / (size(left) * size(right));
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

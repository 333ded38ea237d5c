import type { Distribution } from './distribution';
import { type Ordered, ordered } from './ordered';

/** Mean distances between the positions of two sides and within each, which agreement and divergence are made of. */
export type Distances = { between: number; withinLeft: number; withinRight: number };

/**
 * The sum of |x − y| over all pairs of a position from each table, in one pass over both: the way from one value to the
 * next is gone by every pair that has one position up to the former and the other from the latter on.
 */
export function sumOfDistances(left: Ordered, right: Ordered): number {
  const { values: xs, counts, size: all } = left;
  const { values: ys, counts: otherCounts, size: others } = right;
  // How many positions of each stand no higher than `at`.
  let below = 0;
  let othersBelow = 0;
  let at = 0;
  let sum = 0;
  let i = 0;
  let j = 0;
  // Plain loops: the ties of two hundred speakers come by here some hundred thousand times.
  while (i < xs.length || j < ys.length) {
    const x = i < xs.length ? xs[i]! : Number.POSITIVE_INFINITY;
    const y = j < ys.length ? ys[j]! : Number.POSITIVE_INFINITY;
    const value = Math.min(x, y);
    sum += (value - at) * (below * (others - othersBelow) + othersBelow * (all - below));
    at = value;
    if (x === value) below += counts[i++]!;
    if (y === value) othersBelow += otherCounts[j++]!;
  }
  return sum;
}

/** As meanDistance, of tables whose values are in order. */
export function meanDistanceInOrder(left: Ordered, right: Ordered): number {
  return sumOfDistances(left, right) / (left.size * right.size);
}

/** Mean distance E|x − y| over all pairs of a position from each table, 0 … 4; NaN where a table is empty. */
export function meanDistance(left: Distribution, right: Distribution): number {
  return meanDistanceInOrder(ordered(left), ordered(right));
}

/** The mean distances of two sides; null unless both speak. */
export function distances(left: Distribution, right: Distribution): Distances | null {
  const [xs, ys] = [ordered(left), ordered(right)];
  if (xs.size === 0 || ys.size === 0) return null;
  return {
    between: meanDistanceInOrder(xs, ys),
    withinLeft: meanDistanceInOrder(xs, xs),
    withinRight: meanDistanceInOrder(ys, ys),
  };
}

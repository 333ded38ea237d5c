import { type Distribution, size } from './distribution';

/** Mean distances between the positions of two sides and within each, which agreement and divergence are made of. */
export type Distances = { between: number; withinLeft: number; withinRight: number };

/** A table in the order of its values, and its size: as lists of numbers, which are gone through fastest. */
export type Ordered = { values: readonly number[]; counts: readonly number[]; size: number };

export function ordered(positions: Distribution): Ordered {
  const table = inOrder(positions);
  return { values: table.map(({ value }) => value), counts: table.map(({ count }) => count), size: size(table) };
}

/** Nearly all tables come in order. */
function inOrder(positions: Distribution): Distribution {
  for (let i = 1; i < positions.length; i++) {
    if (positions[i - 1]!.value > positions[i]!.value) return positions.toSorted((a, b) => a.value - b.value);
  }
  return positions;
}

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

/**
 * The sums of |x − v| over all positions x of a table, for each value v. What lies below a value and what lies above it are
 * added up apart, so that nothing is subtracted and a distance of none is exactly 0.
 * @param values in order, those of the table among them.
 */
export function distancesFrom({ values: xs, counts }: Ordered, values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  const gather = (from: number, step: 1 | -1) => {
    let passed = 0;
    let sum = 0;
    let i = step === 1 ? 0 : xs.length - 1;
    for (let at = from; at >= 0 && at < values.length; at += step) {
      if (at !== from) sum += passed * Math.abs(values[at]! - values[at - step]!);
      sums[at]! += sum;
      for (; xs[i] === values[at]; i += step) passed += counts[i]!;
    }
  };
  gather(0, 1);
  gather(values.length - 1, -1);
  return sums;
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

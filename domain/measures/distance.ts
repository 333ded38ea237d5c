import { type Distribution, size } from './distribution';

/** Mean distance E|x − y| over all pairs of a position from each table, 0 … 4; NaN where a table is empty. */
export function meanDistance(left: Distribution, right: Distribution): number {
  let sum = 0;
  for (const x of left) for (const y of right) sum += x.count * y.count * Math.abs(x.value - y.value);
  return sum / (size(left) * size(right));
}

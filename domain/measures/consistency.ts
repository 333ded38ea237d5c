import { meanDistance } from './distance';
import { type Distribution, size } from './distribution';
import { RANGE } from './scale';

/**
 * How steady one analyst is on a topic: 1 − E|x − x′|/4 over all pairs of two different positions of his or hers,
 * 0 … 1; 1 only where all are equal. Null below two positions.
 *
 * It is the agreement (see agreement) of an analyst with himself or herself. A position paired with itself agrees
 * whatever is said, and would make two positions at the poles look half steady: such pairs are left out.
 */
export function consistency(positions: Distribution): number | null {
  const n = size(positions);
  if (n < 2) return null;
  // meanDistance averages over all n² pairs, of which the n with itself add nothing.
  return 1 - ((meanDistance(positions, positions) / RANGE) * n) / (n - 1);
}

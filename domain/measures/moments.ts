import { type Distribution, size } from './distribution';
import { histogram } from './histogram';

/** What a mean, its interval, a distribution and a cohesion are made of: all that is needed of positions but their distances. */
export type Moments = {
  /** How many positions there are. */
  size: number;
  /** The sum of their values, added up in the order of the values. */
  sum: number;
  /** How many stand at each level of the scale, lowest first (see histogram). */
  levels: readonly number[];
};

export function momentsOf(positions: Distribution): Moments {
  const sum = positions.reduce((total, { value, count }) => total + value * count, 0);
  return { size: size(positions), sum, levels: histogram(positions) };
}

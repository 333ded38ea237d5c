import type { Distribution } from './distribution';
import { LEVELS, LOWEST } from './scale';

/**
 * Number of positions per level of the scale, from -2 to 2. A position between two levels is split linearly between
 * them (1.25 counts 3/4 at 1 and 1/4 at 2), which keeps the number of positions and their mean.
 * @throws RangeError for a value outside the scale.
 */
export function histogram(positions: Distribution): number[] {
  const levels = LEVELS.map(() => 0);
  for (const { value, count } of positions) {
    const below = Math.floor(value) - LOWEST;
    const upper = value - Math.floor(value);
    if (!(below >= 0 && below + upper <= levels.length - 1)) throw new RangeError(`${value} is not on the scale`);
    levels[below]! += count * (1 - upper);
    if (upper > 0) levels[below + 1]! += count * upper;
  }
  return levels;
}

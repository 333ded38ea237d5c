import { InputError } from '../errors';

/**
 * Checks how many of a short list are asked for.
 * @param most the largest number allowed.
 * @throws InputError INVALID_RANGE naming the argument `limit`.
 */
export function readLimit(limit: number, most: number): number {
  if (limit < 0 || limit > most)
    throw new InputError('INVALID_RANGE', 'limit', limit, `a whole number from 0 to ${most}`);
  return limit;
}

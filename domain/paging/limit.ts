import { InputError } from '../errors';

/**
 * Checks how many of a short list are asked for.
 * @param most the largest number allowed.
 * @param name the argument's.
 * @throws InputError INVALID_RANGE naming the argument.
 */
export function readLimit(limit: number, most: number, name = 'limit'): number {
  if (limit < 0 || limit > most) throw new InputError('INVALID_RANGE', name, limit, `a whole number from 0 to ${most}`);
  return limit;
}

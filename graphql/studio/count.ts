import { InputError } from '@/domain/errors';

/**
 * Goes on only where so many may be asked for.
 * @throws InputError INVALID_RANGE.
 */
export function checkCount(field: string, count: number, largest: number): void {
  if (count < 1 || count > largest) throw new InputError('INVALID_RANGE', field, count, `1 to ${largest}`);
}

import { InputError } from '@/domain/errors';

/**
 * Goes on only where so many may be asked for.
 * @throws InputError INVALID_RANGE.
 */
export function checkCount(field: string, count: number, largest: number): void {
  if (count < 1 || count > largest) throw new InputError('INVALID_RANGE', field, count, `1 to ${largest}`);
}

/**
 * Goes on only where such a page of a list may be asked for.
 * @throws InputError INVALID_RANGE.
 */
export function checkPage({ first, offset }: { first: number; offset: number }, largest: number): void {
  checkCount('first', first, largest);
  if (offset < 0) throw new InputError('INVALID_RANGE', 'offset', offset, 'a whole number from 0');
}

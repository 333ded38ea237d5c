import { InputError } from '../errors';

/** A connection's arguments, by the Relay cursor connections specification. */
export type PageArguments = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
};

/** Which part of a list to read: `limit` rows from the start of what lies between the cursors, or from its end. */
export type Window = {
  limit: number;
  fromEnd: boolean;
  after: string | null;
  before: string | null;
};

/** The page's size where neither `first` nor `last` is given. */
const DEFAULT_SIZE = 20;

/**
 * Checks a connection's arguments.
 * @param largest the largest page allowed.
 * @throws InputError naming the argument at fault. Cursors are read later, by the list they belong to.
 */
export function readWindow({ first, after, last, before }: PageArguments, largest: number): Window {
  if (first != null && last != null)
    throw new InputError('INVALID_VALUE', 'last', last, 'either first or last, not both');
  for (const [field, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 0 || size > largest)) {
      throw new InputError('INVALID_RANGE', field, size, `a whole number from 0 to ${largest}`);
    }
  }
  return {
    limit: last ?? first ?? Math.min(DEFAULT_SIZE, largest),
    fromEnd: last != null,
    after: after ?? null,
    before: before ?? null,
  };
}

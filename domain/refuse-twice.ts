import { InputError } from './errors';

/**
 * Refuses what names the same thing twice.
 * @param field what the input is called, for the error.
 * @throws InputError INVALID_VALUE naming what comes twice.
 */
export function refuseTwice<One>(field: string, all: readonly One[], nameOf: (one: One) => string): void {
  const seen = new Set<string>();
  for (const name of all.map(nameOf)) {
    if (seen.has(name)) throw new InputError('INVALID_VALUE', field, name, 'each at most once');
    seen.add(name);
  }
}

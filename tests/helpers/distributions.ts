import fc from 'fast-check';
import type { ValueCount } from '@/domain/measures/distribution';

/** A value a position can have: the mean of a few whole stances. */
export const positionValue = fc
  .integer({ min: 1, max: 6 })
  .chain((claims) => fc.integer({ min: -2 * claims, max: 2 * claims }).map((sum) => sum / claims));

/** Positions as a table of distinct values, with at least one position unless asked otherwise. */
export const distribution = (smallest = 1): fc.Arbitrary<ValueCount[]> =>
  fc.uniqueArray(fc.record({ value: positionValue, count: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ value }) => value,
    minLength: smallest,
    maxLength: 8,
  });

/** The same positions with every stance's sign turned round. */
export const mirrored = (positions: readonly ValueCount[]): ValueCount[] =>
  positions.map(({ value, count }) => ({ value: -value, count }));

/** The same positions, each one so many times. */
export const repeated = (positions: readonly ValueCount[], times: number): ValueCount[] =>
  positions.map(({ value, count }) => ({ value, count: count * times }));

/** The table of these positions, one by one. */
export const tableOf = (...values: number[]): ValueCount[] =>
  [...new Set(values)].map((value) => ({ value, count: values.filter((other) => other === value).length }));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveNumber } from './effective-number';

test('by hand', () => {
  expect(effectiveNumber([5])).toBe(1);
  expect(effectiveNumber([3, 3, 3])).toBeCloseTo(3, 12);
  // p = (3/4, 1/4): 1/(9/16 + 1/16).
  expect(effectiveNumber([3, 1, 0])).toBeCloseTo(1.6, 12);
});

test('there is none where nothing is counted', () => {
  expect(effectiveNumber([])).toBeNull();
  expect(effectiveNumber([0, 0])).toBeNull();
});

test('lies between 1 and the number of groups, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (counts) => {
      const value = effectiveNumber(counts)!;
      expect(value).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(value).toBeLessThanOrEqual(counts.length + 1e-9);
      expect(effectiveNumber(counts.toReversed())).toBeCloseTo(value, 9);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, repeated, tableOf } from '@/tests/helpers/distributions';
import { gap } from './gap';
import { mean } from './mean';

test('one position at each pole: two apart, and within chance', () => {
  // Both have σ² = 2/3: the margin is 1.96·√(4/3).
  const poles = gap(mean(tableOf(-2)), mean(tableOf(2)))!;
  expect(poles.value).toBeCloseTo(2, 12);
  expect(poles.low).toBeCloseTo(2 - 1.96 * Math.sqrt(4 / 3), 12);
  expect(poles.high).toBe(4);
  expect(poles.different).toBe(false);
});

test('ten positions at each pole are different', () => {
  const poles = gap(mean(tableOf(...Array<number>(10).fill(2))), mean(tableOf(...Array<number>(10).fill(-2))))!;
  expect(poles.value).toBeCloseTo(-40 / 11, 12);
  expect(poles.low).toBe(-4);
  expect(poles.high).toBeLessThan(0);
  expect(poles.different).toBe(true);
});

test('there is none unless both speak', () => {
  expect(gap(mean(tableOf(1)), null)).toBeNull();
  expect(gap(null, mean(tableOf(1)))).toBeNull();
});

test('changes its sign when the sides change places; a side is never different from itself', () => {
  fc.assert(
    fc.property(distribution(), distribution(), (left, right) => {
      const forth = gap(mean(left), mean(right))!;
      const back = gap(mean(right), mean(left))!;
      expect(forth.value).toBeCloseTo(-back.value, 9);
      expect(forth.low).toBeCloseTo(-back.high, 9);
      expect(forth.different).toBe(back.different);
      expect(forth.low <= forth.value && forth.value <= forth.high).toBe(true);
      expect(gap(mean(left), mean(repeated(left, 1)))!.different).toBe(false);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, positionValue, tableOf } from '@/tests/helpers/distributions';
import { agreement } from './agreement';

test('is one minus the mean distance of all pairs over the range, by hand', () => {
  // Pairs of (-1, 0.5) and (2, 0): distances 3, 1, 1.5, 0.5, mean 1.5.
  expect(agreement(tableOf(-1, 0.5), tableOf(2, 0))).toBeCloseTo(1 - 1.5 / 4, 12);
  expect(agreement(tableOf(-2), tableOf(2))).toBe(0);
});

test('there is none unless both speak', () => {
  expect(agreement([], tableOf(1))).toBeNull();
  expect(agreement(tableOf(1), [])).toBeNull();
});

test('two sides wholly at one and the same value agree completely', () => {
  fc.assert(
    fc.property(positionValue, fc.nat(9), fc.nat(9), (value, n, m) => {
      expect(agreement([{ value, count: n + 1 }], [{ value, count: m + 1 }])).toBe(1);
    }),
  );
});

test('equals the mean over single pairs, and depends on neither side, order nor direction', () => {
  const single = (table: { value: number; count: number }[]) =>
    table.flatMap(({ value, count }) => Array<number>(count).fill(value));
  fc.assert(
    fc.property(distribution(), distribution(), (left, right) => {
      const value = agreement(left, right)!;
      const pairs = single(left).flatMap((x) => single(right).map((y) => 1 - Math.abs(x - y) / 4));
      expect(value).toBeCloseTo(pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length, 9);
      expect(agreement(right, left)).toBeCloseTo(value, 9);
      expect(agreement(left.toReversed(), right)).toBeCloseTo(value, 9);
      expect(agreement(mirrored(left), mirrored(right))).toBeCloseTo(value, 9);
      expect(value >= -1e-9 && value <= 1).toBe(true);
    }),
  );
});

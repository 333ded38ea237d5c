import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, positionValue, tableOf } from '@/tests/helpers/distributions';
import { agreement } from './agreement';
import { divergence } from './divergence';

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

test('a side agrees with itself as far as it is of one mind: 1 less the mean distance of its positions', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const single = positions.flatMap(({ value, count }) => Array<number>(count).fill(value));
      const distances = single.flatMap((x) => single.map((y) => Math.abs(x - y)));
      const spread = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
      expect(agreement(positions, positions)).toBeCloseTo(1 - spread / 4, 9);
    }),
  );
});

test('two sides agree no more than either does with itself on average; what is short is their divergence', () => {
  fc.assert(
    fc.property(distribution(), distribution(), (left, right) => {
      const between = agreement(left, right)!;
      const within = (agreement(left, left)! + agreement(right, right)!) / 2;
      expect(between).toBeLessThanOrEqual(within + 1e-9);
      expect(divergence(left, right)! * (1 - between)).toBeCloseTo(within - between, 9);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, repeated, tableOf } from '@/tests/helpers/distributions';
import { agreement } from './agreement';
import { divergence } from './divergence';

test('by hand', () => {
  // X = {-1, 1}, Y = {1}: E|X−Y| = 1, E|X−X′| = 1, E|Y−Y′| = 0; H = (2 − 1)/2.
  expect(divergence(tableOf(-1, 1), tableOf(1))).toBeCloseTo(0.5, 12);
  expect(divergence(tableOf(-2), tableOf(2))).toBe(1);
  expect(divergence(tableOf(1), tableOf(1, 1))).toBe(0);
});

test('two sides divided in the same way do not diverge, though they hardly agree', () => {
  expect(divergence(tableOf(-2, 2), tableOf(-2, 2))).toBe(0);
  expect(agreement(tableOf(-2, 2), tableOf(-2, 2))).toBe(0.5);
});

test('there is none unless both speak', () => {
  expect(divergence([], tableOf(1))).toBeNull();
  expect(divergence(tableOf(1), [])).toBeNull();
});

test('is 0 for the same distribution however often it is found, and above 0 for another', () => {
  fc.assert(
    fc.property(distribution(), distribution(), fc.integer({ min: 1, max: 5 }), (left, right, times) => {
      expect(divergence(left, repeated(left, times).toReversed())).toBeCloseTo(0, 9);
      const values = (table: typeof left) => table.map(({ value }) => value).sort((a, b) => a - b);
      if (String(values(left)) !== String(values(right))) expect(divergence(left, right)).toBeGreaterThan(0);
    }),
  );
});

test('stays between 0 and 1 and depends on neither side, order nor direction', () => {
  fc.assert(
    fc.property(distribution(), distribution(), (left, right) => {
      const value = divergence(left, right)!;
      expect(value >= 0 && value <= 1).toBe(true);
      expect(divergence(right, left)).toBeCloseTo(value, 9);
      expect(divergence(left.toReversed(), right)).toBeCloseTo(value, 9);
      expect(divergence(mirrored(left), mirrored(right))).toBeCloseTo(value, 9);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, repeated, tableOf } from '@/tests/helpers/distributions';
import { merge } from './distribution';
import { mean } from './mean';

test('one position at 2 is drawn half-way to the middle, with an interval of -0.6 to the end of the scale', () => {
  const one = mean(tableOf(2))!;
  expect(one.value).toBeCloseTo(1, 12);
  expect(one.low).toBeCloseTo(1 - 1.96 * Math.sqrt(2 / 3), 12);
  expect(one.low).toBeCloseTo(-0.6, 2);
  expect(one.high).toBe(2);
  expect(one.raw).toBe(2);
  expect(one.n).toBe(1);
});

test('three positions at -1, 0 and 0.5, by hand', () => {
  // c = (0, 1, 1.5, 0.5, 0); π = (0.05, 0.3, 0.425, 0.175, 0.05); μ = -0.125; Σv²π = 0.875; σ² = 0.859375/5.
  const three = mean(tableOf(-1, 0, 0.5))!;
  expect(three.value).toBeCloseTo(-0.125, 12);
  expect(three.deviation).toBeCloseTo(Math.sqrt(0.171875), 12);
  expect(three.low).toBeCloseTo(-0.93757, 5);
  expect(three.high).toBeCloseTo(0.68757, 5);
  expect(three.raw).toBeCloseTo(-1 / 6, 12);
});

test('there is none without positions', () => {
  expect(mean([])).toBeNull();
});

test('shrinks the plain mean by n/(n+1), stays on the scale and inside its interval', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const { value, low, high, raw, n } = mean(positions)!;
      expect(value).toBeCloseTo((raw * n) / (n + 1), 9);
      expect(-2 <= low && low < value && value < high && high <= 2).toBe(true);
    }),
  );
});

test('does not depend on the order of the positions, and turns round with their signs', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const { value, deviation } = mean(positions)!;
      expect(mean(positions.toReversed())!.value).toBeCloseTo(value, 9);
      expect(mean(mirrored(positions))!.value).toBeCloseTo(-value, 9);
      expect(mean(mirrored(positions))!.deviation).toBeCloseTo(deviation, 9);
    }),
  );
});

test('the interval narrows as the same positions are found more often', () => {
  fc.assert(
    fc.property(distribution(), fc.integer({ min: 2, max: 20 }), (positions, times) => {
      expect(mean(repeated(positions, times))!.deviation).toBeLessThan(mean(positions)!.deviation);
    }),
  );
});

test('one position more narrows the interval exactly where it lies near enough to the mean', () => {
  // With S = Σ(c_v + 1/5)(v − μ)², σ² is S/((n + 1)(n + 2)), and a position at x adds (n + 1)/(n + 2)·(x − μ)² to S.
  fc.assert(
    fc.property(distribution(), fc.integer({ min: -2, max: 2 }), (positions, level) => {
      const before = mean(positions)!;
      const after = mean(merge([positions, tableOf(level)]))!;
      const n = before.n;
      const reach = before.deviation * (n + 2) * Math.sqrt(2 / (n + 1));
      const distance = Math.abs(level - before.value);
      if (Math.abs(distance - reach) > 1e-9) expect(after.deviation < before.deviation).toBe(distance < reach);
    }),
  );
});

test('a position far from a single one widens it, as it should: the two disagree', () => {
  expect(mean(tableOf(0, 2))!.deviation).toBeGreaterThan(mean(tableOf(0))!.deviation);
});

test('with more and more positions the interval closes on their mean', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const { value, deviation, raw } = mean(repeated(positions, 10_000))!;
      expect(deviation).toBeLessThan(0.03);
      expect(value).toBeCloseTo(raw, 3);
    }),
  );
});

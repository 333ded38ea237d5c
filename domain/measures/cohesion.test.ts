import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, repeated, tableOf } from '@/tests/helpers/distributions';
import { agreementA, cohesion } from './cohesion';

test("van der Eijk's worked example (2001, p. 331)", () => {
  expect(agreementA([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
});

test('layers over one, two and three categories of five, by hand', () => {
  expect(agreementA([0, 7, 0, 0, 0])).toBe(1);
  expect(agreementA([0, 7, 7, 0, 0])).toBeCloseTo(0.75, 12);
  expect(agreementA([0, 1, 1, 1, 0])).toBeCloseTo(0.5, 12);
  // 01010: 110 or 011 twice, 101 once; U = (3·2 − 4·1)/(3·3), A = 2/9·3/4.
  expect(agreementA([0, 1, 0, 1, 0])).toBeCloseTo(1 / 6, 12);
});

test('is -1 at the poles, 0 when uniform, 1 when all are alike', () => {
  expect(cohesion(tableOf(-2, -2, 2, 2))).toBeCloseTo(-1, 12);
  expect(cohesion(tableOf(-2, -1, 0, 1, 2))).toBeCloseTo(0, 12);
  expect(cohesion(tableOf(1, 1))).toBe(1);
});

test('needs two positions', () => {
  expect(cohesion([])).toBeNull();
  expect(cohesion(tableOf(1))).toBeNull();
  expect(cohesion(tableOf(0.5, 0.5))).toBeCloseTo(0.75, 12);
});

test('stays between -1 and 1 and depends on neither order, direction nor number', () => {
  fc.assert(
    fc.property(distribution(2), fc.integer({ min: 2, max: 5 }), (positions, times) => {
      const value = cohesion(positions)!;
      expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      expect(cohesion(positions.toReversed())).toBeCloseTo(value, 9);
      expect(cohesion(mirrored(positions))).toBeCloseTo(value, 9);
      expect(cohesion(repeated(positions, times))).toBeCloseTo(value, 9);
    }),
  );
});

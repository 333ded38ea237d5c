import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, positionValue, repeated, tableOf } from '@/tests/helpers/distributions';
import { consistency } from './consistency';

test('is one minus the mean distance of different positions over the range, by hand', () => {
  // Distances of (-1, 0.5, 2): 1.5, 3, 1.5, mean 2.
  expect(consistency(tableOf(-1, 0.5, 2))).toBeCloseTo(1 - 2 / 4, 12);
  expect(consistency(tableOf(-2, 2))).toBe(0);
  // Two and two at the poles: of six pairs four are a whole range apart.
  expect(consistency(tableOf(-2, -2, 2, 2))).toBeCloseTo(1 / 3, 12);
  expect(consistency(tableOf(1, 2))).toBeCloseTo(0.75, 12);
});

test('there is none below two positions', () => {
  expect(consistency([])).toBeNull();
  expect(consistency(tableOf(2))).toBeNull();
});

test('who always says the same is wholly steady, and nobody else', () => {
  fc.assert(
    fc.property(positionValue, fc.integer({ min: 2, max: 9 }), (value, count) => {
      expect(consistency([{ value, count }])).toBe(1);
    }),
  );
  fc.assert(
    fc.property(distribution(2), (positions) => {
      expect(consistency(positions)!).toBeLessThan(1);
    }),
  );
});

test('lies between 0 and 1, equals the mean over single pairs, and depends on neither order nor direction', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const value = consistency(positions);
      const single = positions.flatMap((one) => Array<number>(one.count).fill(one.value));
      const pairs = single.flatMap((x, i) => single.slice(i + 1).map((y) => 1 - Math.abs(x - y) / 4));
      if (pairs.length === 0) {
        expect(value).toBeNull();
        return;
      }
      expect(value).toBeCloseTo(pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length, 9);
      expect(value! >= -1e-9 && value! <= 1).toBe(true);
      expect(consistency(positions.toReversed())).toBeCloseTo(value!, 9);
      expect(consistency(mirrored(positions))).toBeCloseTo(value!, 9);
    }),
  );
});

test('saying everything again makes nobody less steady', () => {
  fc.assert(
    fc.property(distribution(2), (positions) => {
      expect(consistency(repeated(positions, 2))! >= consistency(positions)! - 1e-9).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, mirrored, tableOf } from '@/tests/helpers/distributions';
import { size } from './distribution';
import { histogram } from './histogram';
import { momentsOf } from './moments';
import { LEVELS } from './scale';

function expectSame(found: readonly number[], expected: readonly number[]) {
  expect(found).toEqual(expected.map((count) => expect.closeTo(count, 9)));
}

test('whole positions count at their level, others are split between their neighbours', () => {
  expect(histogram(tableOf(-2, -2, 0, 2))).toEqual([2, 0, 1, 0, 1]);
  expect(histogram(tableOf(1.25))).toEqual([0, 0, 0, 0.75, 0.25]);
  expect(histogram(tableOf(-0.5, -1.5))).toEqual([0.5, 1, 0.5, 0, 0]);
  expect(histogram([])).toEqual([0, 0, 0, 0, 0]);
});

test('refuses a value that is not on the scale', () => {
  for (const value of [-2.5, 2.5, 3, Number.NaN]) expect(() => histogram([{ value, count: 1 }])).toThrow(RangeError);
});

test('keeps the number of positions and their mean, in any order', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const levels = histogram(positions);
      const n = levels.reduce((sum, count) => sum + count, 0);
      const mean = LEVELS.reduce((sum, level, i) => sum + level * levels[i]!, 0) / n;
      expect(n).toBeCloseTo(size(positions), 9);
      expect(mean).toBeCloseTo(momentsOf(positions).sum / size(positions), 9);
      expectSame(histogram(positions.toReversed()), levels);
    }),
  );
});

test('turning the signs round turns the histogram round', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      expectSame(histogram(mirrored(positions)).toReversed(), histogram(positions));
    }),
  );
});

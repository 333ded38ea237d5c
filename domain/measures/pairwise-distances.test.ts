import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOfDistances } from './distance';
import { ordered } from './ordered';
import { sumsOfDistances } from './pairwise-distances';

const tableOf = (...positions: number[]) => ordered(positions.map((value) => ({ value, count: 1 })));

test('three tables by hand', () => {
  const sums = sumsOfDistances([tableOf(-1, 2), tableOf(1), tableOf(-1, -1)]);
  // 2 + 1 from the first to the second; 0 + 0 + 3 + 3 to the third; 2 + 2 from the second to the third.
  expect([sums[1], sums[2], sums[5]]).toEqual([3, 6, 4]);
});

test('of any number of tables, two are as far from each other as they are alone', () => {
  const value = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 6, max: 9 })).map(([k, n]) => k / n);
  const table = fc
    .array(fc.record({ value, count: fc.integer({ min: 1, max: 40 }) }), { maxLength: 12 })
    .map((positions) => ordered(positions));
  fc.assert(
    fc.property(fc.array(table, { maxLength: 14 }), (tables) => {
      const sums = sumsOfDistances(tables);
      for (let i = 0; i < tables.length; i++) {
        for (let j = i + 1; j < tables.length; j++) {
          const sum = sums[i * tables.length + j]!;
          const alone = sumOfDistances(tables[i]!, tables[j]!);
          expect(sum).toBeCloseTo(alone, 9);
          // No trace of rounding: whoever says the same is told to.
          if (alone === 0) expect(sum).toBe(0);
        }
      }
    }),
  );
});

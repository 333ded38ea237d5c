import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution } from '@/tests/helpers/distributions';
import { size } from './distribution';
import { asDistribution, ordered } from './ordered';

test('a table in order is the same table, whatever order it came in', () => {
  fc.assert(
    fc.property(distribution(), (positions) => {
      const sorted = positions.toSorted((a, b) => a.value - b.value);
      for (const given of [positions, sorted, sorted.toReversed()]) {
        expect(asDistribution(ordered(given))).toEqual(sorted);
        expect(ordered(given).size).toBe(size(positions));
      }
    }),
  );
});

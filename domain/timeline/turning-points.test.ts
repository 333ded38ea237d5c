import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, tableOf } from '@/tests/helpers/distributions';
import type { ValueCount } from '../measures/distribution';
import type { EvidenceGrade } from '../measures/evidence';
import { mean } from '../measures/mean';
import { turningPoints } from './turning-points';

const point = (positions: readonly ValueCount[], grade: EvidenceGrade = 'FAIR') => ({ mean: mean(positions), grade });
const SILENT = { mean: null, grade: 'NONE' as const };

test('two positions at one pole, then two at the other: intervals from 0.11 to 2 and from -2 to -0.11', () => {
  // π = 2.2/3 at the pole and 0.2/3 elsewhere: μ = 4/3, σ² = (10/3 - 16/9)/4 = 7/18, 1.96σ = 1.2223.
  const [before, after] = [point(tableOf(2, 2)), point(tableOf(-2, -2), 'THIN')];
  expect(before.mean!.low).toBeCloseTo(0.1111, 4);
  const [turn, ...others] = turningPoints([before, after]);
  expect(others).toEqual([]);
  expect(turn).toMatchObject({ before, after, silent: 0 });
  expect(turn!.change.value).toBeCloseTo(-8 / 3, 12);
  expect(turn!.change).toMatchObject({ different: true, grade: 'THIN' });
});

test('one position at one pole, then one at the other, is none: one position says too little', () => {
  expect(turningPoints([point(tableOf(2)), point(tableOf(-2))])).toEqual([]);
});

test('buckets in which the side is silent are passed over, and counted', () => {
  const found = turningPoints([SILENT, point(tableOf(2, 2)), SILENT, SILENT, point(tableOf(-2, -2)), SILENT]);
  expect(found.map(({ silent }) => silent)).toEqual([2]);
});

test('a slow drift has no turning point between neighbours, however far it leads', () => {
  const drift = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2].map((value) => point([{ value, count: 6 }]));
  expect(turningPoints(drift)).toEqual([]);
  expect(turningPoints([drift[0]!, drift.at(-1)!])).toHaveLength(1);
});

const points = fc.array(
  fc.option(
    distribution().map((positions) => point(positions)),
    { nil: SILENT },
  ),
  {
    maxLength: 8,
  },
);

test('backwards in time, the same pairs turn the other way', () => {
  fc.assert(
    fc.property(points, (forwards) => {
      const turned = turningPoints(forwards.toReversed()).map(({ before, after, silent, change }) => ({
        before: after,
        after: before,
        silent,
        change: { ...change, value: -change.value, low: -change.high, high: -change.low },
      }));
      const found = turningPoints(forwards);
      expect(turned.toReversed().map(({ before, after, silent }) => ({ before, after, silent }))).toEqual(
        found.map(({ before, after, silent }) => ({ before, after, silent })),
      );
      turned.toReversed().forEach(({ change }, i) => {
        expect(change.value).toBeCloseTo(found[i]!.change.value, 12);
        expect(change.low).toBeCloseTo(found[i]!.change.low, 12);
      });
    }),
  );
});

test('every turning point is a change beyond chance too', () => {
  fc.assert(
    fc.property(points, (all) => {
      for (const { change } of turningPoints(all)) expect(change.different).toBe(true);
    }),
  );
});

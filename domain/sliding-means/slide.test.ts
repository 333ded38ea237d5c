import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionValue, tableOf } from '@/tests/helpers/distributions';
import { evidenceGrade } from '../measures/evidence';
import { mean } from '../measures/mean';
import { KERNELS } from '../windows/kernel';
import type { WindowShape } from '../windows/window';
import { type DayOfSide, meanAround } from './slide';

const shape = (change: Partial<WindowShape> = {}): WindowShape => ({
  width: 20,
  unit: 'DAY',
  kernel: 'UNIFORM',
  ...change,
});

const day = (date: string, values: number[], analystIds = ['a']): DayOfSide => ({
  day: date,
  positions: tableOf(...values),
  claims: values.length,
  articles: 1,
  analystIds,
  approximate: false,
});

test('a triangular window of twenty days, by hand', () => {
  // Weights 1, 1/2 and 1/5: n = 1.7, c₂ = 1, c₋₁ = 0.5, c₁ = 0.2, so μ = (2 - 0.5 + 0.2)/2.7, and the last lies outside.
  const days = [
    day('2024-05-10', [2], ['a']),
    day('2024-05-15', [-1], ['b']),
    day('2024-05-02', [1], ['a']),
    day('2024-05-25', [-2], ['c']),
  ];
  const found = meanAround('2024-05-10', shape({ kernel: 'TRIANGULAR' }), days);
  expect(found.counts).toEqual({ claims: 3, positions: 3, analysts: 2, articles: 3 });
  expect(found.weight).toBeCloseTo(1.7, 12);
  expect(found.effective).toBeCloseTo(1.7 ** 2 / 1.29, 12);
  expect(found.mean!.value).toBeCloseTo(1.7 / 2.7, 12);
  expect(found.mean!.raw).toBeCloseTo(1, 12);
  // Σv²π = (4·1.2 + 0.7 + 0.4 + 4·0.2)/2.7 = 6.7/2.7; σ² = (6.7/2.7 - (1.7/2.7)²)/3.7.
  expect(found.mean!.deviation).toBeCloseTo(Math.sqrt((6.7 / 2.7 - (1.7 / 2.7) ** 2) / 3.7), 12);
  // Three positions, which weigh less than three.
  expect(found.grade).toBe('THIN');
});

test('a window with nothing in it has no mean, though a gaussian reaches beyond its edges', () => {
  const found = meanAround('2024-05-10', shape({ kernel: 'GAUSSIAN' }), [day('2024-05-21', [2])]);
  expect(found).toMatchObject({ weight: null, grade: 'NONE', mean: null });
  expect(meanAround('2024-05-10', shape({ kernel: 'EPANECHNIKOV' }), [day('2024-05-20', [2])]).mean).toBeNull();
  expect(meanAround('2024-05-10', shape(), [day('2024-05-20', [2])]).mean!.n).toBe(1);
});

const days = fc
  .array(
    fc.record({
      offset: fc.integer({ min: -40, max: 40 }),
      values: fc.array(positionValue, { minLength: 1, maxLength: 4 }),
      analystIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ offset, values, analystIds }) =>
      day(
        new Date(Date.UTC(2024, 4, 10) + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
        values,
        analystIds,
      ),
    ),
  );

test('under a uniform kernel it is the mean, and the grade, of the positions in the window', () => {
  fc.assert(
    fc.property(days, (all) => {
      const inside = all.filter((one) => one.day >= '2024-04-30' && one.day <= '2024-05-20');
      const values = inside.flatMap(({ positions }) =>
        positions.flatMap(({ value, count }) => Array<number>(count).fill(value)),
      );
      const found = meanAround('2024-05-10', shape(), all);
      const expected = mean(tableOf(...values));
      expect(found.counts.positions).toBe(values.length);
      expect(found.grade).toBe(evidenceGrade(found.counts));
      if (!expected) expect(found.mean).toBeNull();
      else {
        expect(found.weight).toBe(values.length);
        for (const figure of ['value', 'low', 'high', 'raw', 'n', 'deviation'] as const) {
          expect(found.mean![figure]).toBeCloseTo(expected[figure], 12);
        }
      }
    }),
  );
});

test('what weighs less gives a wider interval and moves the mean less, whatever the kernel', () => {
  const width = (found: ReturnType<typeof meanAround>) => found.mean!.deviation;
  fc.assert(
    fc.property(
      fc.constantFrom(...KERNELS),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      positionValue,
      (kernel, near, further, value) => {
        fc.pre(near < further && kernel !== 'UNIFORM');
        const at = (distance: number) =>
          meanAround('2024-05-10', shape({ kernel }), [day(`2024-05-${10 + distance}`, [value, value])]);
        expect(at(further).weight!).toBeLessThan(at(near).weight!);
        expect(width(at(further))).toBeGreaterThan(width(at(near)));
        expect(Math.abs(at(further).mean!.value)).toBeLessThanOrEqual(Math.abs(at(near).mean!.value));
        expect(at(further).mean!.raw).toBeCloseTo(value, 12);
      },
    ),
  );
});

test('positions weigh at most their effective number, which is at most their number where the kernel ends', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('UNIFORM', 'EPANECHNIKOV', 'TRIANGULAR'), (all, kernel) => {
      const { weight, effective, counts } = meanAround('2024-05-10', shape({ kernel }), all);
      expect(weight ?? 0).toBeLessThanOrEqual((effective ?? 0) + 1e-9);
      expect(effective ?? 0).toBeLessThanOrEqual(counts.positions + 1e-9);
    }),
  );
});

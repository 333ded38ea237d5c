import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KERNELS, kernelWeight } from './kernel';
import { boundsOf, readWindow, type TimeWindow, weightOn } from './window';

const window = (change: Partial<TimeWindow> = {}): TimeWindow => ({
  middle: '2023-06-15',
  width: 10,
  unit: 'DAY',
  kernel: 'UNIFORM',
  ...change,
});

test.each([
  ['UNIFORM', 1, 0],
  ['EPANECHNIKOV', 0.75, 0],
  ['TRIANGULAR', 0.5, 0],
  ['GAUSSIAN', Math.exp(-1 / 8), Math.exp(-9 / 8)],
] as const)('%s half-way to the edge and half as far beyond it', (kernel, inside, outside) => {
  expect(kernelWeight(kernel, 0.5)).toBeCloseTo(inside, 12);
  expect(kernelWeight(kernel, 1.5)).toBeCloseTo(outside, 12);
});

test('every kernel is 1 in the middle, symmetric, and never grows with the distance', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KERNELS), fc.double({ min: 0, max: 3, noNaN: true }), (kernel, u) => {
      expect(kernelWeight(kernel, 0)).toBe(1);
      expect(kernelWeight(kernel, -u)).toBe(kernelWeight(kernel, u));
      expect(kernelWeight(kernel, u)).toBeGreaterThanOrEqual(kernelWeight(kernel, u * 1.1));
    }),
  );
});

test('holds as many days on either side of its middle', () => {
  expect(boundsOf(window())).toEqual({ from: '2023-06-10', to: '2023-06-20' });
  expect(boundsOf(window({ width: 1 }))).toEqual({ from: '2023-06-15', to: '2023-06-15' });
  expect(boundsOf(window({ width: 1, unit: 'YEAR' }))).toEqual({ from: '2022-12-15', to: '2023-12-14' });
  expect(boundsOf(window({ kernel: 'GAUSSIAN' }))).toBeNull();
  expect(weightOn(window({ kernel: 'TRIANGULAR' }), '2023-06-14')).toBeCloseTo(0.8, 12);
});

test('its bounds are the days on which something weighs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom('DAY', 'WEEK', 'MONTH'), (width, unit) => {
      const question = window({ width, unit });
      const { from, to } = boundsOf(question)!;
      const next = (day: string, days: number) =>
        new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
      expect([weightOn(question, from), weightOn(question, to)]).toEqual([1, 1]);
      expect([weightOn(question, next(from, -1)), weightOn(question, next(to, 1))]).toEqual([0, 0]);
    }),
  );
});

test.each([
  { change: { middle: '2023-02-30' }, code: 'INVALID_VALUE', field: 'window.middle' },
  { change: { width: 0 }, code: 'INVALID_RANGE', field: 'window.width' },
  { change: { width: 1001, unit: 'YEAR' as const }, code: 'INVALID_RANGE', field: 'window.width' },
])('refuses $change', ({ change, code, field }) => {
  expect(() => readWindow(window(change))).toThrow(expect.objectContaining({ code, field }));
});

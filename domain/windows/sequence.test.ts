import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WINDOWS, readSteps, type WindowSteps, windowsBetween } from './sequence';
import { spanOf } from './window';

const steps = (change: Partial<WindowSteps> = {}): WindowSteps => ({
  width: 1,
  unit: 'YEAR',
  kernel: 'UNIFORM',
  step: 3,
  stepUnit: 'MONTH',
  ...change,
});
const spans = (first: string, last: string, change: Partial<WindowSteps> = {}) =>
  windowsBetween(first, last, steps(change)).windows.map((window) => {
    const { from, to } = spanOf(window);
    return `${from} ${to}`;
  });

describe('windowsBetween', () => {
  test('begins with the quarter that holds the first day and ends where the last day is reached', () => {
    expect(spans('2022-02-10', '2023-05-03')).toEqual([
      '2022-01-01 2022-12-31',
      '2022-04-01 2023-03-31',
      '2022-07-01 2023-06-30',
    ]);
  });

  test.each([
    [{ step: 1, stepUnit: 'YEAR' }, '2022-02-10', '2023-05-03', ['2022-01-01 2022-12-31', '2023-01-01 2023-12-31']],
    [
      { width: 1, unit: 'WEEK', step: 1, stepUnit: 'WEEK' },
      '2024-05-01',
      '2024-05-07',
      ['2024-04-29 2024-05-05', '2024-05-06 2024-05-12'],
    ],
    [
      { width: 3, unit: 'DAY', step: 2, stepUnit: 'DAY' },
      '1970-01-02',
      '1970-01-04',
      ['1970-01-01 1970-01-03', '1970-01-03 1970-01-05'],
    ],
    [{ width: 1, unit: 'MONTH', step: 1, stepUnit: 'MONTH' }, '2023-01-31', '2023-01-31', ['2023-01-01 2023-01-31']],
  ] as const)('steps by the calendar: %j', (change, first, last, expected) => {
    expect(spans(first, last, change)).toEqual(expected);
  });

  test('leaves days between windows where the step is the wider, and none of them begins after the last day', () => {
    expect(spans('2023-01-01', '2023-04-20', { width: 1, unit: 'MONTH', step: 2 })).toEqual([
      '2023-01-01 2023-01-31',
      '2023-03-01 2023-03-31',
    ]);
  });

  test('a Gaussian window stands where the others do', () => {
    expect(spans('2022-02-10', '2023-05-03', { kernel: 'GAUSSIAN' })).toEqual(spans('2022-02-10', '2023-05-03'));
  });

  test('further days add windows at the end and move none', () => {
    const days = fc.date({ min: new Date('1999-01-01'), max: new Date('2006-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        days,
        days,
        fc.constantFrom<'DAY' | 'WEEK' | 'MONTH'>('DAY', 'WEEK', 'MONTH'),
        (a, b, c, stepUnit) => {
          const [first, middle, last] = [a, b, c].map((date) => date.toISOString().slice(0, 10)).sort();
          const change = { step: stepUnit === 'DAY' ? 90 : 11, stepUnit };
          const all = spans(first!, last!, change);
          const some = spans(first!, middle!, change);
          expect(all.slice(0, some.length)).toEqual(some);
          expect(all[0]! <= `${first} z`).toBe(true);
          expect(all.at(-1)!.slice(11) >= last!).toBe(true);
        },
      ),
    );
  });

  test('gives no more than can be looked at', () => {
    expect(spans('2013-01-01', '2022-12-31', { step: 1, width: 1, unit: 'MONTH' })).toHaveLength(MOST_WINDOWS);
    expect(() => spans('2013-01-01', '2023-01-01', { step: 1, width: 1, unit: 'MONTH' })).toThrow(
      expect.objectContaining({ code: 'INVALID_RANGE', field: 'step' }),
    );
  });

  test.each([
    ['2022-01-01', '2023-12-31', { step: 3, stepUnit: 'MONTH' }],
    ['1950-01-01', '2023-12-31', { step: 1, stepUnit: 'YEAR' }],
    ['1700-01-01', '2023-12-31', { step: 10, stepUnit: 'YEAR' }],
    ['0001-01-01', '9999-12-31', { step: 100, stepUnit: 'YEAR' }],
  ])('a step that is left to us fits the days from %s to %s', (first, last, expected) => {
    const found = windowsBetween(first, last, { ...steps(), step: null });
    expect(found.steps).toMatchObject(expected);
    expect(found.windows.length).toBeLessThanOrEqual(MOST_WINDOWS);
  });

  test('reaches back to the first years there are', () => {
    expect(spans('0001-01-01', '0001-02-01', { step: 7 })[0]).toMatch(/^0001-01-01/);
  });
});

test.each([
  [{ step: 0 }, 'step'],
  [{ step: 1001 }, 'step'],
  [{ width: 0 }, 'window.width'],
])('refuses %j', (change, field) => {
  expect(() => readSteps(steps(change))).toThrow(expect.objectContaining({ code: 'INVALID_RANGE', field }));
});

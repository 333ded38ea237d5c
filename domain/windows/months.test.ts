import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, lastOfMonth, monthsOfWindow, weightInMonths } from './months';
import { spanOf, windowFrom } from './window';

const day = (date: string) => dayNumber(date);

test('numbers days from 1970 and knows where months end', () => {
  expect([day('1970-01-01'), day('1970-02-01'), day('1969-12-31')]).toEqual([0, 31, -1]);
  expect([lastOfMonth(day('2024-02-01')), lastOfMonth(day('2024-02-29')), lastOfMonth(day('2023-02-10'))]).toEqual([
    day('2024-02-29'),
    day('2024-02-29'),
    day('2023-02-28'),
  ]);
});

test('a year of 365 days is twelve months, and one with 29 February one day more than its window', () => {
  const year = (first: string) => monthsOfWindow(windowFrom(first, { width: 1, unit: 'YEAR', kernel: 'UNIFORM' }))!;
  expect(year('2023-01-01')).toMatchObject({ months: { last: day('2023-12-31') }, odd: { first: day('2024-01-01') } });
  expect(year('2024-01-01')).toEqual({
    months: { first: day('2024-01-01'), last: day('2024-12-31') },
    odd: { first: day('2024-12-31'), last: day('2024-12-31') },
    sign: -1,
  });
});

test('there are none of a window that begins within a month, nor under a kernel', () => {
  const shape = { width: 1, unit: 'YEAR' } as const;
  expect(monthsOfWindow(windowFrom('2023-01-02', { ...shape, kernel: 'UNIFORM' }))).toBeNull();
  expect(monthsOfWindow(windowFrom('2023-01-01', { ...shape, kernel: 'TRIANGULAR' }))).toBeNull();
});

test('months and odd days count every day of the window once, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
      (month, width, unit) => {
        const first = new Date(Date.UTC(2022, month, 1)).toISOString().slice(0, 10);
        const window = windowFrom(first, { width, unit, kernel: 'UNIFORM' });
        const weigh = weightInMonths(monthsOfWindow(window)!);
        const { from, to } = spanOf(window);
        for (let number = day(from) - 40; number <= day(to) + 40; number++) {
          const begun = new Date(number * 86_400_000);
          begun.setUTCDate(1);
          const start = begun.getTime() / 86_400_000;
          const counted = weigh({ first: start, last: lastOfMonth(start) }) + weigh({ first: number, last: number });
          expect(counted).toBe(number >= day(from) && number <= day(to) ? 1 : 0);
        }
      },
    ),
    { numRuns: 30 },
  );
});

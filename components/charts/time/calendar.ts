import { mirror, round } from '../scale';
import type { Direction } from '../text';

/** The years of a time axis, in per cent of the plot from its left edge. */
export type CalendarYear = { year: string; left: number; width: number };

export type Calendar = {
  years: CalendarYear[];
  /** Where a day lies across the plot, in per cent from the left edge. */
  at: (day: string) => number;
  /** Where the month of a day lies, from left to right. */
  month: (day: string) => { from: number; to: number };
};

const DAY = 86_400_000;
const MONTHS_OF_QUARTER = 3;

/**
 * A time axis that is true to the days between, over the whole quarters that some days lie in, so that no mark stands
 * on its edge. Time runs the way the page is read: in Arabic from the right.
 * @param days at least one, `YYYY-MM-DD`, in any order.
 */
export function calendar(days: readonly string[], direction: Direction): Calendar {
  const sorted = [...days].sort();
  const start = firstOfMonth(sorted[0]!, MONTHS_OF_QUARTER, 0);
  const end = firstOfMonth(sorted.at(-1)!, MONTHS_OF_QUARTER, 1);
  const along = (time: number) => ((Math.min(end, Math.max(start, time)) - start) / (end - start)) * 100;
  const across = (time: number) => round(mirror(along(time), direction));
  const span = (from: number, to: number) => {
    const [one, other] = [across(from), across(to)];
    return { from: Math.min(one, other), to: Math.max(one, other) };
  };
  const first = Number(sorted[0]!.slice(0, 4));
  const last = Number(sorted.at(-1)!.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0');
    const { from, to } = span(Date.parse(`${year}-01-01`), firstOfMonth(`${year}-12-31`, 12, 1));
    return { year, left: from, width: round(to - from) };
  });
  return {
    years,
    at: (day) => across(Date.parse(day) + DAY / 2),
    month: (day) => span(firstOfMonth(day, 1, 0), firstOfMonth(day, 1, 1)),
  };
}

/** The first moment of the period of so many months that a day lies in, or of one after it. */
function firstOfMonth(day: string, months: number, after: 0 | 1): number {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months + after) * months;
  return new Date(Date.parse(`${day.slice(0, 4)}-01-01`)).setUTCMonth(month);
}

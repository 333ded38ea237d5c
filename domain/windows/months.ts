import { boundsOf, type TimeWindow } from './window';

const MILLISECONDS = 24 * 60 * 60 * 1000;

/** First and last of some days, as numbers of days since 1970; none where the last comes before the first. */
export type DaySpan = { first: number; last: number };

/** A window in whole months, and the days that these lack or have too many. */
export type MonthsOfWindow = {
  months: DaySpan;
  odd: DaySpan;
  /** 1 where the odd days come on top of the months, -1 where they have to be taken off. */
  sign: 1 | -1;
};

/** Number of a day since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / MILLISECONDS;
}

/** The day of this number. */
export function dateOfNumber(day: number): Date {
  return new Date(day * MILLISECONDS);
}

/** Number of the last day of the month that a day lies in. */
export function lastOfMonth(day: number): number {
  const date = dateOfNumber(day);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.getTime() / MILLISECONDS;
}

/**
 * The whole months that come closest to a window that begins with one: widths are days, or months and years of their
 * mean length, and end some days beside the end of a month.
 * @returns null for a window that begins within a month, or whose positions do not all count alike.
 */
export function monthsOfWindow(window: TimeWindow): MonthsOfWindow | null {
  const bounds = window.kernel === 'UNIFORM' ? boundsOf(window) : null;
  if (!bounds?.from.endsWith('-01')) return null;
  const first = dayNumber(bounds.from);
  const last = dayNumber(bounds.to);
  const begun = dayNumber(`${bounds.to.slice(0, 7)}-01`);
  const end = lastOfMonth(last);
  return last - begun < end - last
    ? { months: { first, last: begun - 1 }, odd: { first: begun, last }, sign: 1 }
    : { months: { first, last: end }, odd: { first: last + 1, last: end }, sign: -1 };
}

/** How often the positions of a month, or of an odd day, count: they add up to those of the window. */
export function weightInMonths({ months, odd, sign }: MonthsOfWindow): (time: DaySpan) => number {
  const within = (one: DaySpan, span: DaySpan) => one.first >= span.first && one.last <= span.last;
  return (time) => {
    const isMonth = time.last > time.first;
    if (isMonth) return within(time, months) ? 1 : 0;
    return within(time, odd) ? sign : 0;
  };
}

import { type Day, dayOf, readDay } from '../dates/day';
import { InputError } from '../errors';
import { type Kernel, kernelWeight } from './kernel';

const DAY_LENGTHS = { DAY: 1, WEEK: 7, MONTH: 365.2425 / 12, YEAR: 365.2425 };
export type WindowUnit = keyof typeof DAY_LENGTHS;

/** What a window is like, wherever it stands. */
export type WindowShape = {
  /** Width of the whole window in units. */
  width: number;
  unit: WindowUnit;
  kernel: Kernel;
};

/** The window where none is asked for: a year, in which all positions count alike. */
export const YEARLY: WindowShape = { width: 1, unit: 'YEAR', kernel: 'UNIFORM' };

/** A window of time around a day, as somebody asks for it. */
export type TimeWindow = WindowShape & { middle: Day };

const MOST_YEARS = 1000;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Checks a window.
 * @throws InputError INVALID_VALUE for a middle that is no day, INVALID_RANGE for a width outside 1 … 1000 years.
 */
export function readWindow(window: TimeWindow, path = 'window'): TimeWindow {
  readDay(window.middle, `${path}.middle`);
  return { ...readShape(window, path), middle: window.middle };
}

/**
 * Checks what a window is like.
 * @throws InputError INVALID_RANGE for a width outside 1 … 1000 years.
 */
export function readShape(window: WindowShape, path = 'window'): WindowShape {
  if (window.width < 1 || halfWidth(window) * 2 > MOST_YEARS * DAY_LENGTHS.YEAR) {
    throw new InputError('INVALID_RANGE', `${path}.width`, window.width, `from 1 unit to ${MOST_YEARS} years`);
  }
  const { width, unit, kernel } = window;
  return { width, unit, kernel };
}

/** First and last day that lie in the window; null where its kernel never ends. */
export function boundsOf(window: TimeWindow): { from: Day; to: Day } | null {
  return window.kernel === 'GAUSSIAN' ? null : spanOf(window);
}

/** First and last day within a half-width of the middle, whatever the kernel. */
export function spanOf(window: TimeWindow): { from: Day; to: Day } {
  const days = wholeDays(window) * MILLISECONDS;
  const middle = Date.parse(window.middle);
  return { from: dayAt(middle - days), to: dayAt(middle + days) };
}

/** The window whose first day this is. */
export function windowFrom(first: Day, shape: WindowShape): TimeWindow {
  return { ...shape, middle: dayAt(Date.parse(first) + wholeDays(shape) * MILLISECONDS) };
}

/** PostgreSQL writes no year 0 and JavaScript gives years beyond 9999 a sign: days that no article can have anyway. */
function dayAt(time: number): Day {
  return dayOf(new Date(Math.min(Math.max(time, Date.parse('0001-01-01')), Date.parse('9999-12-31'))));
}

/** The kernel's weight of a position of this day. */
export function weightOn(window: TimeWindow, day: Day): number {
  return weightAt(window, daysBetween(window.middle, day));
}

/** The kernel's weight of a position so many days before or after the middle. */
export function weightAt(shape: WindowShape, days: number): number {
  return kernelWeight(shape.kernel, days / halfWidth(shape));
}

/** Days from a window's middle to either of its edges, of whole days those that lie in it. */
export function halfWidth({ width, unit }: WindowShape): number {
  return (width * DAY_LENGTHS[unit]) / 2;
}

/** Whole days on either side of the middle. */
function wholeDays(shape: WindowShape): number {
  return Math.floor(halfWidth(shape));
}

/** Number of days from one day to another; negative where the other comes before it. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
}

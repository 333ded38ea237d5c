import { type Day, dayOf } from '../dates/day';
import { InputError } from '../errors';
import { readShape, spanOf, type TimeWindow, type WindowShape, type WindowUnit, windowFrom } from './window';

/** Windows of one shape, one every so many units. */
export type WindowSteps = WindowShape & { step: number; stepUnit: WindowUnit };

/** Ten years of months. */
export const MOST_WINDOWS = 120;

const MOST_STEPS = 1000;
const MILLISECONDS = 24 * 60 * 60 * 1000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/**
 * Checks the windows asked for.
 * @throws InputError as readShape; INVALID_RANGE for a step outside 1 … 1000 units.
 */
export function readSteps(steps: WindowSteps): WindowSteps {
  const { step, stepUnit } = steps;
  if (step < 1 || step > MOST_STEPS) {
    throw new InputError('INVALID_RANGE', 'step', step, `a whole number from 1 to ${MOST_STEPS}`);
  }
  return { ...readShape(steps, 'window'), step, stepUnit };
}

/**
 * The windows over the days from `first` to `last`. Each begins with a day, week (on Monday), month or year of the
 * calendar whose number the step divides, so that a further article adds windows and moves none. The first begins with
 * the step that holds `first`, the last is the first one to reach `last`.
 * @throws InputError INVALID_RANGE for a step that takes more than 120 of them.
 */
export function windowsBetween(first: Day, last: Day, { step, stepUnit, ...shape }: WindowSteps): TimeWindow[] {
  const windows: TimeWindow[] = [];
  let number = Math.floor(numberOf(first, stepUnit) / step) * step;
  for (let start = beginningOf(number, stepUnit); start <= last; start = beginningOf(number, stepUnit)) {
    if (windows.length === MOST_WINDOWS) {
      throw new InputError('INVALID_RANGE', 'step', step, `a wider one: at most ${MOST_WINDOWS} windows are given`);
    }
    const window = windowFrom(start, shape);
    windows.push(window);
    if (spanOf(window).to >= last) break;
    number += step;
  }
  return windows;
}

/** Number of the unit that holds a day: years and months from year 0, weeks and days from 1970. */
function numberOf(day: Day, unit: WindowUnit): number {
  const year = Number(day.slice(0, 4));
  const days = Date.parse(day) / MILLISECONDS;
  switch (unit) {
    case 'YEAR':
      return year;
    case 'MONTH':
      return year * 12 + Number(day.slice(5, 7)) - 1;
    case 'WEEK':
      return Math.floor((days - FIRST_MONDAY) / 7);
    case 'DAY':
      return days;
  }
}

/** First day of the unit of this number; the first day there is where it begins before. */
function beginningOf(number: number, unit: WindowUnit): Day {
  const date = new Date(0);
  switch (unit) {
    case 'YEAR':
      date.setUTCFullYear(number);
      break;
    case 'MONTH':
      date.setUTCFullYear(Math.floor(number / 12), number % 12);
      break;
    case 'WEEK':
      date.setTime((FIRST_MONDAY + number * 7) * MILLISECONDS);
      break;
    case 'DAY':
      date.setTime(number * MILLISECONDS);
  }
  return date.getUTCFullYear() < 1 ? '0001-01-01' : dayOf(date);
}

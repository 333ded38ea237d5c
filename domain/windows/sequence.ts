import { type Day, dayOf } from '../dates/day';
import { InputError } from '../errors';
import { readShape, spanOf, type TimeWindow, type WindowShape, type WindowUnit, windowFrom } from './window';

/** How far apart windows begin. */
export type Step = { step: number; stepUnit: WindowUnit };

/** Windows of one shape, one every so many units. */
export type WindowSteps = WindowShape & Step;

/** The same as somebody asks for it, who may leave the step to us. */
export type WindowStepsInput = WindowShape & { step?: number | null; stepUnit: WindowUnit };

/** Ten years of months. */
export const MOST_WINDOWS = 120;

const MOST_STEPS = 1000;

/** Steps that nobody asked for, the usual one first; the last takes all years there are. */
const USUAL_STEPS = [
  { step: 3, stepUnit: 'MONTH' },
  { step: 1, stepUnit: 'YEAR' },
  { step: 10, stepUnit: 'YEAR' },
  { step: 100, stepUnit: 'YEAR' },
] as const satisfies Step[];
const MILLISECONDS = 24 * 60 * 60 * 1000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/**
 * Checks the windows asked for.
 * @throws InputError as readShape; INVALID_RANGE for a step outside 1 … 1000 units.
 */
export function readSteps(steps: WindowStepsInput): WindowStepsInput {
  const { step, stepUnit } = steps;
  if (step != null && (step < 1 || step > MOST_STEPS)) {
    throw new InputError('INVALID_RANGE', 'step', step, `a whole number from 1 to ${MOST_STEPS}`);
  }
  return { ...readShape(steps, 'window'), step, stepUnit };
}

/**
 * The windows over the days from `first` to `last`. Each begins with a day, week (on Monday), month or year of the
 * calendar whose number the step divides, so that a further article adds windows and moves none. The first begins with
 * the step that holds `first`, the last is the first one to reach `last`. A step that is left to us is a quarter, or 1,
 * 10 or 100 years where narrower ones would be too many.
 * @throws InputError INVALID_RANGE for a step that takes more than 120 of them.
 */
export function windowsBetween(
  first: Day,
  last: Day,
  { step, stepUnit, ...shape }: WindowStepsInput,
): { steps: WindowSteps; windows: TimeWindow[] } {
  for (const one of step == null ? USUAL_STEPS : [{ step, stepUnit }]) {
    const windows = slide(first, last, shape, one);
    if (windows) return { steps: { ...shape, ...one }, windows };
  }
  throw new InputError('INVALID_RANGE', 'step', step, `a wider one: at most ${MOST_WINDOWS} windows are given`);
}

/** The step of no windows at all. */
export function stepOf({ step, stepUnit }: WindowStepsInput): Step {
  return step == null ? USUAL_STEPS[0] : { step, stepUnit };
}

/** Null where they are too many. */
function slide(first: Day, last: Day, shape: WindowShape, { step, stepUnit }: Step): TimeWindow[] | null {
  const windows: TimeWindow[] = [];
  let number = Math.floor(numberOf(first, stepUnit) / step) * step;
  for (let start = beginningOf(number, stepUnit); start <= last; start = beginningOf(number, stepUnit)) {
    if (windows.length === MOST_WINDOWS) return null;
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

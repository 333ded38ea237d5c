import type { Database } from '../database';
import { type Day, dayOf } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { type DaySpan, dateOfNumber, dayNumber, monthsOfWindow, weightInMonths } from '../windows/months';
import { stepOf, type WindowSteps, type WindowStepsInput, windowsBetween } from '../windows/sequence';
import { type TimeWindow, weightAt } from '../windows/window';
import { readDaysSaid, readMonthsSaid, readSaidOn, type SaidOnTopic } from './said';
import { layOut, type SaidOverTime, type TiesOfTime, tiesUnder } from './ties-over-time';

/** The networks of the windows over a time. */
export type NetworksOverTime = {
  steps: WindowSteps;
  windows: TimeWindow[];
  speakers: SaidOverTime['speakers'];
  /** The ties in a window, by places among the speakers; a pair of positions counts by the geometric mean of their weights. */
  tiesIn(window: TimeWindow): TiesOfTime;
};

/**
 * The networks of the analysts with the most positions, in one window after another. Windows of whole months in which
 * all positions count alike are added up from months, and the few days by which they miss the ends of months; all others
 * from days.
 * @throws InputError as windowsBetween.
 */
export async function readNetworksOverTime({
  db,
  filter,
  limit,
  steps: input,
}: {
  db: Database;
  filter: MeasureFilter;
  limit: number;
  steps: WindowStepsInput;
}): Promise<NetworksOverTime> {
  const months = beginWithMonths(input) ? await readMonthsSaid(db, filter, limit) : null;
  const said = months ?? (await readDaysSaid(db, filter, limit));
  const period = periodOf(said);
  const { steps, windows } = period
    ? windowsBetween(period.first, period.last, input)
    : { steps: { ...input, ...stepOf(input) }, windows: [] };
  const odd = months ? oddDays(windows) : [];
  const laid = layOut(odd.length === 0 ? said : [...said, ...(await readSaidOn(db, filter, odd, said))]);
  return {
    steps,
    windows,
    speakers: laid.speakers,
    tiesIn: (window) => {
      const weigh = months ? weightInMonths(monthsOfWindow(window)!) : weightOnDays(window);
      return tiesUnder(laid, Float64Array.from(laid.times, weigh));
    },
  };
}

function beginWithMonths({ kernel, ...asked }: WindowStepsInput): boolean {
  const { stepUnit } = stepOf({ kernel, ...asked });
  return kernel === 'UNIFORM' && (stepUnit === 'MONTH' || stepUnit === 'YEAR');
}

/** The days that have to be added to whole months, or taken off them, in any of the windows. */
function oddDays(windows: readonly TimeWindow[]): Day[] {
  const days = new Set<number>();
  for (const window of windows) {
    const { odd } = monthsOfWindow(window)!;
    for (let day = odd.first; day <= odd.last; day++) days.add(day);
  }
  return [...days].map((day) => dayOf(dateOfNumber(day)));
}

function weightOnDays(window: TimeWindow): (time: DaySpan) => number {
  const middle = dayNumber(window.middle);
  return ({ first }) => Math.sqrt(weightAt(window, first - middle));
}

function periodOf(said: readonly SaidOnTopic[]): { first: Day; last: Day } | null {
  const first = said.map((one) => one.first).sort()[0];
  const last = said
    .map((one) => one.last)
    .sort()
    .at(-1);
  return first && last ? { first, last } : null;
}

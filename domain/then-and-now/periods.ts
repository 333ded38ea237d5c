import { type Day, dayOf, type Period, readPeriod } from '../dates/day';
import { InputError } from '../errors';
import { bucketOf, type TimelineInterval } from '../timeline/buckets';

/** Two periods, the earlier first. */
export type Periods = { earlier: Period; later: Period };

type PeriodInput = { from?: string | null; to?: string | null };

/**
 * Checks the two periods that a side is compared over; null where neither is given. The earlier may begin, and the
 * later end, anywhere.
 * @throws InputError MISSING_VALUE where one is missing, or the day on which the earlier ends or the later begins;
 * INVALID_RANGE where they overlap or stand the wrong way round, since a position must not be compared with itself;
 * otherwise as readPeriod.
 */
export function readPeriods({
  earlier,
  later,
}: {
  earlier?: PeriodInput | null;
  later?: PeriodInput | null;
}): Periods | null {
  if (!earlier && !later) return null;
  const required = (field: string) => new InputError('MISSING_VALUE', field, null, 'a day: both periods, or neither');
  if (earlier?.to == null) throw required('earlier.to');
  if (later?.from == null) throw required('later.from');
  const periods = { earlier: readPeriod(earlier, 'earlier'), later: readPeriod(later, 'later') };
  if (periods.later.from! <= periods.earlier.to!) {
    throw new InputError('INVALID_RANGE', 'later.from', later.from, `a day after earlier.to, ${earlier.to}`);
  }
  return periods;
}

/** Number of positions in a month that begins on this day. */
type Month = { first: Day; positions: number };

/**
 * The time in which a side speaks, in two halves: at the turn of a year (where all of it lies within one year, of a
 * quarter; within a quarter, of a month) that leaves as equal numbers of positions as possible on either side, so that
 * neither half is thin if both can be fair. Of a single month the earlier half is empty. Null without any month.
 * @param months those in which the side speaks, in time's order.
 * @param bounds where the halves begin and end, if not with the data.
 */
export function halves(months: readonly Month[], bounds: Period = {}): Periods | null {
  const [first] = months;
  if (!first) return null;
  const turn =
    (['YEAR', 'QUARTER', 'MONTH'] as const).map((interval) => bestTurn(months, interval)).find((day) => day) ??
    first.first;
  return { earlier: { from: bounds.from, to: dayBefore(turn) }, later: { from: turn, to: bounds.to } };
}

function bestTurn(months: readonly Month[], interval: TimelineInterval): Day | undefined {
  const starts = [...new Set(months.map(({ first }) => bucketOf(first, interval).from))].slice(1);
  const imbalance = (turn: Day) =>
    Math.abs(months.reduce((sum, { first, positions }) => sum + (first < turn ? positions : -positions), 0));
  return starts.sort((a, b) => imbalance(a) - imbalance(b) || a.localeCompare(b))[0];
}

function dayBefore(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return dayOf(date);
}

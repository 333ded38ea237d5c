import type { Database } from '../database';
import type { Day, Period } from '../dates/day';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import type { Counts } from '../measures/evidence';
import { measureTallies } from '../sides/data';
import { readSides, type Side, type SideInput } from '../sides/side';
import { NO_COUNTS } from '../sides/side-on-topic';
import { tally } from '../sides/tally';
import { changesBetween, type TopicChange } from './changes';
import { halves, type Periods, readPeriods } from './periods';

/** A period with what a side says in it over all topics, and the days of the first and the last article of it. */
export type PeriodOfSide = Period & { counts: Counts; first: Day | null; last: Day | null };

/** One side in two periods, topic by topic, in the topics' order. */
export type ThenAndNow = {
  side: Side;
  filter: MeasureFilter;
  earlier: PeriodOfSide;
  later: PeriodOfSide;
  topics: TopicChange[];
};

/**
 * Compares a side with itself in two periods, in three statements: one that checks the side, one that counts each
 * period. Without periods it takes the two halves of the time in which the side speaks (a fourth statement), within the
 * filter's days.
 * @throws InputError as readSides naming "side", as readPeriods, and INVALID_VALUE where the filter names days of its
 * own beside the periods.
 */
export async function thenAndNow({
  db,
  side: input,
  filter,
  ...given
}: {
  db: Database;
  side: SideInput;
  earlier?: { from?: string | null; to?: string | null } | null;
  later?: { from?: string | null; to?: string | null } | null;
  filter: MeasureFilter;
}): Promise<ThenAndNow> {
  const asked = readPeriods(given);
  const day = (['from', 'to'] as const).find((one) => filter.applied[one] !== null);
  if (asked && day) {
    throw new InputError(
      'INVALID_VALUE',
      `filter.${day}`,
      filter.applied[day],
      'no day: the two periods have their own',
    );
  }
  const [side] = await readSides(db, [input], () => 'side');
  const { earlier, later } = asked ?? (await halvesOf(db, side!, filter));
  const [then, now] = await Promise.all(
    [earlier, later].map((period) => countPeriod(db, side!, inPeriod(filter, period))),
  );
  return {
    side: side!,
    filter,
    earlier: { ...earlier, ...then!.overall },
    later: { ...later, ...now!.overall },
    topics: changesBetween(side!, then!, now!),
  };
}

async function halvesOf(db: Database, side: Side, filter: MeasureFilter): Promise<Periods> {
  const [found] = await tally(db, {
    filter,
    sides: [side],
    levels: [{ side: true, interval: 'MONTH', only: 'NUMBERS' }],
  });
  const { from, to } = filter.applied;
  const bounds = { from: from ?? undefined, to: to ?? undefined };
  const months = found.map(({ bucket, counts }) => ({ first: bucket!, positions: counts.positions }));
  return halves(months, bounds) ?? { earlier: bounds, later: bounds };
}

/** The filter, in this period only. */
function inPeriod({ applied, ids }: MeasureFilter, { from, to }: Period): MeasureFilter {
  return { applied: { ...applied, from: from ?? null, to: to ?? null }, ids };
}

async function countPeriod(db: Database, side: Side, filter: MeasureFilter) {
  const levels = [{ topic: true, side: true }, { side: true }] as const;
  const [byTopic, [overall]] = await tally(db, { filter, sides: [side], levels });
  return {
    filter,
    topics: measureTallies(byTopic, filter),
    overall: { counts: overall?.counts ?? NO_COUNTS, first: overall?.from ?? null, last: overall?.to ?? null },
  };
}

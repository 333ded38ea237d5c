import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { idOfSlug } from '../identity';
import { DAILY_LIST, readDailyList } from '../positions/daily-list';
import { bySide } from '../sides/groups';
import type { Side, SideInput } from '../sides/side';
import {
  type Bucket,
  bucketOf,
  bucketsBetween,
  countBuckets,
  middleOf,
  type TimelineInterval,
} from '../timeline/buckets';
import { MOST_BUCKETS, readTimelineSides, type TimelineSides } from '../timeline/data';
import { dayNumber } from '../windows/months';
import { readShape, spanOf, type WindowShape } from '../windows/window';
import { type DayOfSide, meanAround, type WindowOfSide } from './slide';

/** One side in the window around the middle of a bucket. */
export type SlidingPoint = WindowOfSide & {
  bucket: Bucket;
  /** First and last day within a half-width of the middle. */
  span: { from: Day; to: Day };
};

/** One side over time, with one point per bucket. */
export type SlidingSeries = { side: Side; points: SlidingPoint[] };

/** Means of sides on one topic in a window that slides over time. */
export type SlidingMeans = {
  window: WindowShape;
  /** How far the window moves at a time: from the middle of one calendar bucket to that of the next. */
  interval: TimelineInterval;
  topicId: string;
  filter: MeasureFilter;
  /** From the bucket of the first position to that of the last. */
  buckets: Bucket[];
  series: SlidingSeries[];
};

export type SlidingMeansRequest = {
  db: Database;
  sides: TimelineSides;
  window: WindowShape;
  /** Null for a month, or a year where months would be too many. */
  interval: TimelineInterval | null;
  filter: MeasureFilter;
};

/**
 * Sliding means of given sides on a topic, in two statements: one that checks, one that counts.
 * @throws InputError as readTimelineSides and readShape, UNKNOWN_SLUG for the topic, INVALID_RANGE for too many steps.
 */
export async function readSlidingMeans({
  sides: inputs,
  topic,
  ...request
}: Omit<SlidingMeansRequest, 'sides'> & { sides: readonly SideInput[]; topic: string }): Promise<SlidingMeans> {
  const window = readShape(request.window);
  const sides = await readTimelineSides(request.db, inputs, [{ noun: 'topic', slug: topic, field: 'topic' }]);
  const topicId = idOfSlug('topic', topic);
  return (await slidingMeansOfTopics({ ...request, window, sides, topicIds: [topicId] })).get(topicId)!;
}

/**
 * Each topic's sliding means, by the topic's id, in one statement for all of them.
 * @throws InputError as readShape, and INVALID_RANGE for an interval that takes too many steps.
 */
export async function slidingMeansOfTopics({
  topicIds,
  ...request
}: SlidingMeansRequest & { topicIds: readonly string[] }): Promise<Map<string, SlidingMeans>> {
  const window = readShape(request.window);
  const found = await countDays({ ...request, topicIds });
  return new Map(topicIds.map((topicId) => [topicId, slidingMeansOf(found, { ...request, window, topicId })]));
}

function slidingMeansOf(
  found: readonly CountedDay[],
  { sides, topicId, window, filter, interval: asked }: Omit<SlidingMeansRequest, 'db'> & { topicId: string },
): SlidingMeans {
  const own = found.filter((one) => one.topicId === topicId);
  const days = own.map(({ day }) => day).sort();
  const interval = asked ?? (stepsBetween(days, 'MONTH') > MOST_BUCKETS ? 'YEAR' : 'MONTH');
  const steps = stepsBetween(days, interval);
  if (interval !== 'YEAR' && steps > MOST_BUCKETS) {
    const expected = `a wider one: it takes ${steps} steps, and at most ${MOST_BUCKETS} are given`;
    throw new InputError('INVALID_RANGE', 'interval', interval, expected);
  }
  const [first, last] = [days[0], days.at(-1)];
  const buckets =
    first && last ? bucketsBetween(bucketOf(first, interval).from, bucketOf(last, interval).from, interval) : [];
  const spoken = new Map(own.map(({ side }) => [side.id, side]));
  const followed = sides === 'perspectives' ? [...spoken.values()].sort(byRank) : sides;
  const series = followed.map((side) => {
    const ofSide = own.filter((one) => one.side.id === side.id);
    return {
      side: { kind: side.kind, id: side.id },
      points: buckets.map((bucket) => {
        const middle = middleOf(bucket);
        return { bucket, span: spanOf({ ...window, middle }), ...meanAround(middle, window, ofSide) };
      }),
    };
  });
  return { window, interval, topicId, filter, buckets, series };
}

function stepsBetween(days: readonly string[], interval: TimelineInterval): number {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? countBuckets(bucketOf(first, interval).from, bucketOf(last, interval).from, interval) : 0;
}

type RankedSide = Side & { order: number };
const byRank = (a: RankedSide, b: RankedSide) => a.order - b.order || a.id.localeCompare(b.id);

type CountedDay = DayOfSide & { topicId: string; side: RankedSide };

/** What a side says on a topic: on a day, or of one analyst over all days. */
type Row = { topicId: string; sideId: string; sideOrder: number | null } & (
  | { day: string; claims: number; articles: number; approximate: boolean; analystId: null; said: null }
  | { day: null; claims: null; articles: null; approximate: null; analystId: string; said: string }
);

/**
 * What the sides say on the topics day by day, in one statement whose rows follow topics × sides × days of publication,
 * and analysts, never positions or claims.
 */
async function countDays({
  db,
  sides,
  filter,
  topicIds,
}: SlidingMeansRequest & { topicIds: readonly string[] }): Promise<CountedDay[]> {
  const positions = Prisma.sql`
    (${bySide(positionsUnder(filter), sides)}) AS position WHERE "topicId" = ANY(${[...topicIds]}::uuid[])`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT part.*, s."order" AS "sideOrder" FROM (
      SELECT "topicId", side AS "sideId", "publishedOn"::text AS day, sum("claimCount")::int AS claims,
        count(DISTINCT "articleId")::int AS articles, bool_or("datePrecision" = 'MONTH') AS approximate,
        NULL::uuid AS "analystId", NULL::text AS said
      FROM ${positions} GROUP BY "topicId", side, "publishedOn"
      UNION ALL
      SELECT "topicId", side, NULL::text, NULL::int, NULL::int, NULL::boolean, "analystId", ${DAILY_LIST}
      FROM ${positions} GROUP BY "topicId", side, "analystId"
    ) AS part
    LEFT JOIN "Perspective" s ON s.id = part."sideId"`;
  return collect(rows, sides);
}

function collect(rows: readonly Row[], sides: TimelineSides): CountedDay[] {
  const given = new Map(sides === 'perspectives' ? [] : sides.map((side, order) => [side.id, { ...side, order }]));
  const found = new Map<string, Map<number, Gathered>>();
  const daysOf = ({ topicId, sideId }: Row) => {
    const key = `${topicId} ${sideId}`;
    const days = found.get(key) ?? new Map<number, Gathered>();
    found.set(key, days);
    return days;
  };
  for (const row of rows) {
    if (row.day === null) continue;
    const { topicId, sideId, day, claims, articles, approximate } = row;
    const side = given.get(sideId) ?? { kind: 'perspective' as const, id: sideId, order: row.sideOrder! };
    const levels = new Map<number, number>();
    daysOf(row).set(dayNumber(day), {
      topicId,
      side,
      day,
      claims,
      articles,
      approximate,
      levels,
      analystIds: new Set(),
    });
  }
  for (const row of rows) {
    if (row.said === null) continue;
    const days = daysOf(row);
    const { days: when, values } = readDailyList(row.said);
    when.forEach((number, i) => {
      const { levels, analystIds } = days.get(number)!;
      levels.set(values[i]!, (levels.get(values[i]!) ?? 0) + 1);
      analystIds.add(row.analystId);
    });
  }
  return [...found.values()].flatMap((days) =>
    [...days.values()].map(({ levels, analystIds, ...day }) => ({
      ...day,
      positions: [...levels].map(([value, count]) => ({ value, count })),
      analystIds: [...analystIds],
    })),
  );
}

type Gathered = Omit<CountedDay, 'positions' | 'analystIds'> & {
  levels: Map<number, number>;
  analystIds: Set<string>;
};

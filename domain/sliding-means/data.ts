import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import { dayOf } from '../dates/day';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { idOfSlug } from '../identity';
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
type Row = {
  topicId: string;
  sideId: string;
  sideOrder: number | null;
  day: Date;
  value: number | null;
  positions: number | null;
  claims: number | null;
  articles: number | null;
  analystIds: string[] | null;
  approximate: boolean | null;
};

/**
 * What the sides say on the topics day by day, in one statement whose rows follow topics × sides × days of publication
 * × distinct values, never positions or claims.
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
      SELECT "topicId", side AS "sideId", "publishedOn" AS day, NULL::float8 AS value, NULL::int AS positions,
        sum("claimCount")::int AS claims, count(DISTINCT "articleId")::int AS articles,
        array_agg(DISTINCT "analystId"::text) AS "analystIds", bool_or("datePrecision" = 'MONTH') AS approximate
      FROM ${positions} GROUP BY "topicId", side, "publishedOn"
      UNION ALL
      SELECT "topicId", side, "publishedOn", value, count(*)::int, NULL::int, NULL::int, NULL::text[], NULL::boolean
      FROM ${positions} GROUP BY "topicId", side, "publishedOn", value
    ) AS part
    LEFT JOIN "Perspective" s ON s.id = part."sideId"`;
  return collect(rows, sides);
}

function collect(rows: readonly Row[], sides: TimelineSides): CountedDay[] {
  const given = new Map(sides === 'perspectives' ? [] : sides.map((side, order) => [side.id, { ...side, order }]));
  const key = (row: Row) => `${row.topicId} ${row.sideId} ${row.day.getTime()}`;
  const days = new Map<string, CountedDay>();
  for (const row of rows) {
    if (row.analystIds === null) continue;
    days.set(key(row), {
      topicId: row.topicId,
      side: given.get(row.sideId) ?? { kind: 'perspective', id: row.sideId, order: row.sideOrder! },
      day: dayOf(row.day),
      positions: [],
      claims: row.claims!,
      articles: row.articles!,
      analystIds: row.analystIds,
      approximate: row.approximate!,
    });
  }
  for (const row of rows) {
    if (row.value !== null) days.get(key(row))!.positions.push({ value: row.value, count: row.positions! });
  }
  return [...days.values()];
}

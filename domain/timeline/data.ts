import type { Database } from '../database';
import type { Day } from '../dates/day';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import type { GivenSlug } from '../filters/slugs';
import { idOfSlug } from '../identity';
import { type Counts, type EvidenceGrade, evidenceGrade } from '../measures/evidence';
import { type Mean, meanOf } from '../measures/mean';
import type { Outline } from '../sides/group-rows';
import { readSides, type Side, type SideInput } from '../sides/side';
import { NO_COUNTS } from '../sides/side-on-topic';
import { tally } from '../sides/tally';
import { type Bucket, bucketsBetween, countBuckets, type TimelineInterval } from './buckets';
import { type TurningPoint, turningPoints } from './turning-points';

/** One side in one bucket. */
export type TimelinePoint = {
  bucket: Bucket;
  counts: Counts;
  grade: EvidenceGrade;
  /** Null without positions, and where topics are counted together: their propositions cannot be averaged. */
  mean: Mean | null;
  approximate: boolean;
};

/** One side over time, with one point per bucket. */
export type TimelineSeries = { side: Side; points: TimelinePoint[] };

/** Sides over time, on one topic or (numbers only) on all. */
export type Timeline = {
  interval: TimelineInterval;
  topicId: string | null;
  filter: MeasureFilter;
  /** From the first bucket that holds a position to the last, empty ones between them included. */
  buckets: Bucket[];
  series: TimelineSeries[];
};

/** A turning point of one side on one topic. */
export type SideTurningPoint = TurningPoint<TimelinePoint> & { side: Side; topicId: string; filter: MeasureFilter };

/** The sides to follow, each with a series even where it is silent; or the perspectives that speak. */
export type TimelineSides = readonly Side[] | 'perspectives';

export type TimelineRequest = {
  db: Database;
  /** Null for a quarter, or a year where quarters would be too many. */
  interval: TimelineInterval | null;
  sides: TimelineSides;
  filter: MeasureFilter;
};

/** As many sides as there are colours to tell them apart. */
const MOST_SIDES = 8;

/** Half a century of months. One article of long ago would otherwise give every side thousands of empty points. */
export const MOST_BUCKETS = 600;

/**
 * Checks the sides of a timeline, in one statement.
 * @param others slugs to check in the same statement.
 * @throws InputError MISSING_VALUE without sides, INVALID_RANGE for more than eight, otherwise as readSides.
 */
export async function readTimelineSides(
  db: Database,
  sides: readonly SideInput[],
  others: readonly GivenSlug[] = [],
): Promise<Side[]> {
  if (sides.length === 0) throw new InputError('MISSING_VALUE', 'sides', sides, 'at least one side');
  if (sides.length > MOST_SIDES)
    throw new InputError('INVALID_RANGE', 'sides', sides.length, `at most ${MOST_SIDES} sides`);
  return readSides(db, sides, (index) => `sides.${index}`, others);
}

/**
 * A timeline of given sides, on a topic or on all, in two statements: one that checks, one that counts.
 * @throws InputError as readTimelineSides, UNKNOWN_SLUG for the topic, or INVALID_RANGE for too narrow an interval.
 */
export async function readTimeline({
  sides: inputs,
  topic,
  ...request
}: Omit<TimelineRequest, 'sides'> & { sides: readonly SideInput[]; topic?: string | null }): Promise<Timeline> {
  const sides = await readTimelineSides(request.db, inputs, topic == null ? [] : [topicSlug(topic)]);
  if (topic == null) return timelineOfAllTopics({ ...request, sides });
  const topicId = idOfSlug('topic', topic);
  return (await timelinesOfTopics({ ...request, sides, topicIds: [topicId] })).get(topicId)!;
}

const topicSlug = (slug: string) => ({ noun: 'topic' as const, slug, field: 'topic' });

/**
 * Each topic's timeline, by the topic's id, in one statement for all of them (a second where the interval is left to us
 * and quarters are too many).
 * @throws InputError INVALID_RANGE for an interval that is too narrow for one of them.
 */
export async function timelinesOfTopics({
  topicIds,
  ...request
}: TimelineRequest & { topicIds: readonly string[] }): Promise<Map<string, Timeline>> {
  const { db, sides, filter } = request;
  const { interval, tallies } = await inFittingInterval(request.interval, async (width) => {
    const levels = [{ topic: true, side: true, interval: width, only: 'MOMENTS' }] as const;
    const [found] = await tally(db, { filter, sides, topicIds, levels });
    return found;
  });
  return new Map(
    topicIds.map((id) => [
      id,
      timelineOf(
        tallies.filter((one) => one.topic!.id === id),
        { interval, sides, filter, topicId: id },
      ),
    ]),
  );
}

/**
 * Numbers over all topics over time; one statement (a second as in timelinesOfTopics).
 * @throws InputError INVALID_RANGE for too narrow an interval.
 */
export async function timelineOfAllTopics(request: TimelineRequest): Promise<Timeline> {
  const { db, sides, filter } = request;
  const { interval, tallies } = await inFittingInterval(request.interval, async (width) => {
    const [found] = await tally(db, { filter, sides, levels: [{ side: true, interval: width, only: 'MOMENTS' }] });
    return found;
  });
  return timelineOf(tallies, { interval, sides, filter, topicId: null });
}

/** The turning points of all sides of a timeline, in time's order; none where topics are counted together. */
export function turningPointsOf({ series, topicId, filter }: Timeline): SideTurningPoint[] {
  if (topicId === null) return [];
  return series
    .flatMap(({ side, points }) => turningPoints(points).map((point) => ({ ...point, side, topicId, filter })))
    .sort((a, b) => a.after.bucket.from.localeCompare(b.after.bucket.from));
}

/** Counts in the interval asked for, else in the narrower of quarters and years that fits. Years always do: nothing is wider. */
async function inFittingInterval(
  asked: TimelineInterval | null,
  count: (interval: TimelineInterval) => Promise<Outline[]>,
): Promise<{ interval: TimelineInterval; tallies: Outline[] }> {
  const interval = asked ?? 'QUARTER';
  const tallies = await count(interval);
  const most = mostBuckets(tallies, interval);
  if (interval === 'YEAR' || most <= MOST_BUCKETS) return { interval, tallies };
  if (!asked) return { interval: 'YEAR', tallies: await count('YEAR') };
  const expected = `a wider one: it takes ${most} buckets, and at most ${MOST_BUCKETS} are given`;
  throw new InputError('INVALID_RANGE', 'interval', interval, expected);
}

/** Number of buckets of the longest timeline among the topics'. */
function mostBuckets(tallies: readonly Outline[], interval: TimelineInterval): number {
  const days = new Map<string | null, Day[]>();
  for (const { topic, bucket } of tallies) {
    const own = days.get(topic?.id ?? null);
    if (own) own.push(bucket!);
    else days.set(topic?.id ?? null, [bucket!]);
  }
  return [...days.values()].reduce((most, own) => {
    own.sort();
    return Math.max(most, countBuckets(own[0]!, own.at(-1)!, interval));
  }, 0);
}

function timelineOf(
  tallies: readonly Outline[],
  { interval, sides, filter, topicId }: Omit<Timeline, 'buckets' | 'series'> & { sides: TimelineSides },
): Timeline {
  const days = tallies.map(({ bucket }) => bucket!).sort();
  const buckets = days.length === 0 ? [] : bucketsBetween(days[0]!, days.at(-1)!, interval);
  const followed =
    sides === 'perspectives' ? [...new Map(tallies.map(({ side }) => [side!.id, side!])).values()] : sides;
  const series = followed.map((side) => {
    const own = new Map(tallies.filter((one) => one.side!.id === side.id).map((one) => [one.bucket, one]));
    return { side, points: buckets.map((bucket) => pointOf(bucket, own.get(bucket.from))) };
  });
  return { interval, topicId, filter, buckets, series };
}

function pointOf(bucket: Bucket, found: Outline | undefined): TimelinePoint {
  const counts = found?.counts ?? NO_COUNTS;
  return {
    bucket,
    counts,
    grade: evidenceGrade(counts),
    mean: found ? meanOf(found.moments) : null,
    approximate: found?.approximate ?? false,
  };
}

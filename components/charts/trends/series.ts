import { type EvidenceGrade, isFair } from '../evidence';
import type { Mean } from '../mean';
import { round, roundPixels } from '../scale';
import { identify, isOf, type Side, type SideEntity } from '../side/identity';
import type { Direction, LocalizedText } from '../text';
import { type Bucket, type Interval, slots } from '../time/buckets';
import type { MeanPoint, SidesOverTime } from '../time/sides-over-time';

/** One topic's sides over time (OverviewTopic.timeline of the API). */
export type TrendTopic = {
  topic: { slug: string; title: LocalizedText };
  timeline: SidesOverTime<MeanPoint>;
};

export type Trends = {
  interval: Interval;
  sides: Side[];
  /** Height of a panel's drawing in pixels, and of the lines in it that mark +2, 0 and −2. */
  height: number;
  levels: { level: number; y: number }[];
  /** The buckets that every panel shares, so that panels can be compared. */
  buckets: { bucket: Bucket; x: number; labelled: boolean }[];
  panels: TrendPanel[];
};

export type TrendPanel = { slug: string; title: LocalizedText; paths: TrendPath[] };
export type TrendPath = {
  side: Side;
  points: TrendMark[];
  /** Between points of neighbouring buckets; nothing is drawn across a bucket in which the side is silent. */
  links: { x1: number; y1: number; x2: number; y2: number }[];
};

/** A mean in one bucket: `x` in per cent from the left edge, `y`, `top` and `bottom` in pixels. */
export type TrendMark = {
  bucket: Bucket;
  positions: number;
  grade: EvidenceGrade;
  hollow: boolean;
  value: number;
  low: number;
  high: number;
  x: number;
  y: number;
  top: number;
  bottom: number;
};

const HEIGHT = 104;
const PADDING = 8;
/** Marks of several sides in one bucket stand this part of the bucket apart. */
const SPREAD = 0.16;

/** Small multiples: a panel per topic, time across and the scale upwards, acceptance at the top. */
export function trends(input: {
  sides: readonly SideEntity[];
  topics: readonly TrendTopic[];
  direction: Direction;
}): Trends {
  const sides = identify(input.sides);
  const buckets = sharedBuckets(input.topics);
  const places = slots(buckets, input.direction);
  const order = new Map(buckets.map((bucket, index) => [bucket.from, index]));
  return {
    interval: input.topics[0]?.timeline.interval ?? 'YEAR',
    sides,
    height: HEIGHT,
    levels: [2, 0, -2].map((level) => ({ level, y: up(level) })),
    buckets: places.map((slot, index) => ({
      bucket: slot.bucket,
      x: slot.centre,
      labelled: isLabelled(index, places.length),
    })),
    panels: input.topics.map((topic) => ({
      slug: topic.topic.slug,
      title: topic.topic.title,
      paths: sides.flatMap((side, index) => {
        const series = topic.timeline.series.find((one) => isOf(one.entity, side));
        if (!series) return [];
        const shift = (index - (sides.length - 1) / 2) * SPREAD * (input.direction === 'rtl' ? -1 : 1);
        const points = series.points.flatMap((point) => {
          const slot = places[order.get(point.bucket.from) ?? -1];
          return slot && point.mean ? [mark(point, point.mean, slot.centre + shift * slot.width)] : [];
        });
        return [{ side, points, links: links(points, order) }];
      }),
    })),
  };
}

function sharedBuckets(topics: readonly TrendTopic[]): Bucket[] {
  const found = new Map(topics.flatMap((topic) => topic.timeline.buckets.map((bucket) => [bucket.from, bucket])));
  return [...found.values()].sort((a, b) => a.from.localeCompare(b.from));
}

/** The first and last bucket, and the one in the middle where there is one: a narrow panel has room for three. */
function isLabelled(index: number, count: number): boolean {
  return index === 0 || index === count - 1 || index === (count - 1) / 2;
}

function up(value: number): number {
  return roundPixels(PADDING + ((2 - value) / 4) * (HEIGHT - 2 * PADDING));
}

function mark(point: MeanPoint, mean: Mean, x: number): TrendMark {
  return {
    bucket: point.bucket,
    positions: point.counts.positions,
    grade: point.grade,
    hollow: !isFair(point.grade),
    value: mean.value,
    low: mean.low,
    high: mean.high,
    x: round(x),
    y: up(mean.value),
    top: up(mean.high),
    bottom: up(mean.low),
  };
}

function links(points: readonly TrendMark[], order: ReadonlyMap<string, number>): TrendPath['links'] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index]!;
    const neighbours = order.get(point.bucket.from)! - order.get(before.bucket.from)! === 1;
    return neighbours ? [{ x1: before.x, y1: before.y, x2: point.x, y2: point.y }] : [];
  });
}

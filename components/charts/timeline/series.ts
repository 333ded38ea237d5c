import { type EvidenceGrade, isFair } from '../evidence';
import type { Mean } from '../mean';
import { identify, isOf, type Side, type SideEntity } from '../side/identity';
import { type Bucket, type Interval, yearMarks } from '../time/buckets';
import type { MeanPoint, SidesOverTime } from '../time/sides-over-time';

/** A mean, and whether an article dated only to its month is among what it rests on. */
export type TimelinePoint = MeanPoint & { approximate: boolean };

/** Two neighbouring buckets of one side whose intervals do not overlap (TurningPoint of the API). */
export type TurningPoint = {
  entity: SideEntity;
  before: { bucket: Bucket };
  after: { bucket: Bucket };
  change: { grade: EvidenceGrade };
};

export type TimelineData = {
  interval: Interval;
  buckets: Bucket[];
  /** Places on the time axis that begin a year. */
  years: { at: number; year: string }[];
  lines: TimelineLine[];
  turns: TimelineTurn[];
  /** The most positions that any side takes in one bucket: the top of the volume axis. */
  largest: number;
};

export type TimelineLine = { side: Side; positions: number; marks: TimelineMark[] };

/** One side in one bucket that it speaks in. */
export type TimelineMark = {
  /** Number of the bucket, from 0, and its first day. */
  bucket: number;
  from: string;
  /** Place on the time axis: the bucket's, moved a little so that sides do not cover each other. */
  at: number;
  mean: number;
  low: number;
  high: number;
  positions: number;
  grade: EvidenceGrade;
  hollow: boolean;
  approximate: boolean;
};

/** A turning point, half-way between its two buckets' marks. */
export type TimelineTurn = {
  /** From 1, in time's order: the list of turning points is numbered alike. */
  number: number;
  order: number;
  at: number;
  hollow: boolean;
  /** Numbers of the buckets it lies between. */
  before: number;
  after: number;
};

/** Part of a bucket over which the sides' marks are spread. */
const SPREAD = 0.5;

/** Means with their intervals and numbers of positions, per side and bucket. Sides that say nothing are left out. */
export function timeline(
  input: SidesOverTime<TimelinePoint> & { turningPoints?: readonly TurningPoint[] },
): TimelineData {
  const speaking = input.series.filter((series) => series.points.some((point) => point.mean));
  const sides = identify(speaking.map((series) => series.entity));
  const lines = speaking.map((series, index) => {
    const shift = ((index + 0.5) / speaking.length - 0.5) * SPREAD;
    return {
      side: sides[index]!,
      positions: series.points.reduce((sum, point) => sum + point.counts.positions, 0),
      marks: series.points.flatMap((point, bucket) => (point.mean ? [mark(point, point.mean, bucket, shift)] : [])),
    };
  });
  return {
    interval: input.interval,
    buckets: [...input.buckets],
    years: yearMarks(input.buckets).map((one) => ({ at: one.index, year: one.year })),
    lines,
    turns: (input.turningPoints ?? []).flatMap((point, index) => turn(point, index + 1, lines)),
    largest: Math.max(1, ...lines.flatMap((line) => line.marks.map((one) => one.positions))),
  };
}

function turn({ entity, before, after, change }: TurningPoint, number: number, lines: readonly TimelineLine[]) {
  const line = lines.find((one) => isOf(entity, one.side));
  const ends = [before, after].map((end) => line?.marks.find(({ from }) => from === end.bucket.from));
  const [first, last] = ends;
  if (!line || !first || !last) return [];
  return [
    {
      number,
      order: line.side.order,
      at: (first.at + last.at) / 2,
      hollow: !isFair(change.grade),
      before: first.bucket,
      after: last.bucket,
    },
  ];
}

function mark(point: TimelinePoint, mean: Mean, bucket: number, shift: number): TimelineMark {
  return {
    bucket,
    from: point.bucket.from,
    at: bucket + shift,
    mean: mean.value,
    low: mean.low,
    high: mean.high,
    positions: point.counts.positions,
    grade: point.grade,
    hollow: !isFair(point.grade),
    approximate: point.approximate,
  };
}

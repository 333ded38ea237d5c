import type { EvidenceGrade } from '../evidence';
import type { Mean } from '../mean';
import type { SideEntity } from '../side/identity';
import type { Bucket, Interval } from './buckets';

/** Sides over time as the API answers them (Timeline), with what a figure reads of each point. */
export type SidesOverTime<Point> = {
  interval: Interval;
  buckets: readonly Bucket[];
  series: readonly { entity: SideEntity; points: readonly Point[] }[];
};

/** A side's mean in one bucket with its interval; null where the side is silent. */
export type MeanPoint = {
  bucket: Bucket;
  counts: { positions: number };
  grade: EvidenceGrade;
  mean: Mean | null;
};

import type { GradedGap } from '../comparison/compare';
import { type EvidenceGrade, lowerGrade } from '../measures/evidence';
import { gap } from '../measures/gap';
import type { Mean } from '../measures/mean';

/** What a turning point reads of a bucket. */
type Point = { mean: Mean | null; grade: EvidenceGrade };

/** Two buckets between which a side's mean has moved by more than chance explains. */
export type TurningPoint<P extends Point = Point> = {
  before: P;
  after: P;
  /** Number of buckets between them, in all of which the side is silent. */
  silent: number;
  /** Mean after minus mean before. */
  change: GradedGap;
};

/**
 * The turning points of one side: pairs of neighbouring buckets whose 95 % intervals do not overlap. Buckets in which
 * the side says nothing tell of no change and are passed over (docs/decisions/0071). Two intervals that do not overlap
 * are a stricter demand than a difference whose interval excludes 0 (Schenker & Gentleman 2001, The American
 * Statistician 55), as it should be where as many pairs are looked at as there are buckets.
 * @param points one per bucket, in time's order.
 */
export function turningPoints<P extends Point>(points: readonly P[]): TurningPoint<P>[] {
  const spoken = points.flatMap((point, bucket) => (point.mean ? [{ point, mean: point.mean, bucket }] : []));
  return spoken.slice(1).flatMap((after, i) => {
    const before = spoken[i]!;
    const apart = before.mean.high < after.mean.low || after.mean.high < before.mean.low;
    if (!apart) return [];
    return [
      {
        before: before.point,
        after: after.point,
        silent: after.bucket - before.bucket - 1,
        change: { ...gap(before.mean, after.mean)!, grade: lowerGrade(before.point.grade, after.point.grade) },
      },
    ];
  });
}

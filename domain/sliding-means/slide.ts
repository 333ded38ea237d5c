import type { Day } from '../dates/day';
import { merge, size, type ValueCount } from '../measures/distribution';
import { type Counts, type EvidenceGrade, evidenceGrade } from '../measures/evidence';
import { type Mean, mean } from '../measures/mean';
import { boundsOf, daysBetween, halfWidth, type WindowShape, weightAt } from '../windows/window';

/** What one side says on one topic on one day. An article and its claims belong to one day only. */
export type DayOfSide = {
  day: Day;
  positions: ValueCount[];
  claims: number;
  articles: number;
  analystIds: readonly string[];
  /** Whether an article dated only to its month is among them. */
  approximate: boolean;
};

/** One side in one window. */
export type WindowOfSide = {
  /** Of what lies in the window, however little it weighs. */
  counts: Counts;
  /** What the positions count together: the sum of their weights. Null without a position in the window. */
  weight: number | null;
  /** Kish's effective number (Σw)²/Σw²: how many equally weighed positions would give as precise an average. */
  effective: number | null;
  grade: EvidenceGrade;
  mean: Mean | null;
  approximate: boolean;
};

/**
 * The mean in the window of this shape around this day: the shrunk mean of domain/measures/mean over positions that
 * count by their kernel's weights, c_v = Σ w of the positions at v and n = Σ w. A position at the edge is then a part
 * of a position: it moves the mean less, and widens the interval. Under a uniform kernel it is the plain mean of the
 * window (docs/decisions/0070). Where nothing lies in the window there is no mean, even if the kernel never ends, and
 * the grade asks for three positions' weight where it asks for three positions.
 *
 * Source: Ibrahim & Chen 2000, Statistical Science 15 (power priors: a likelihood to the power of its weight).
 */
export function meanAround(middle: Day, shape: WindowShape, days: readonly DayOfSide[]): WindowOfSide {
  const bounds = boundsOf({ ...shape, middle });
  const near = bounds ? days.filter(({ day }) => day >= bounds.from && day <= bounds.to) : days;
  const weighed = near.map((one) => {
    const distance = daysBetween(middle, one.day);
    return { ...one, weight: weightAt(shape, distance), within: Math.abs(distance) <= halfWidth(shape) };
  });
  const inside = weighed.filter(({ within, weight }) => within && weight > 0);
  const counts = {
    claims: sum(inside.map(({ claims }) => claims)),
    positions: sum(inside.map(({ positions }) => size(positions))),
    analysts: new Set(inside.flatMap(({ analystIds }) => analystIds)).size,
    articles: sum(inside.map(({ articles }) => articles)),
  };
  if (counts.positions === 0)
    return { counts, weight: null, effective: null, grade: 'NONE', mean: null, approximate: false };
  const positions = merge(
    weighed
      .filter(({ weight }) => weight > 0)
      .map((one) => one.positions.map(({ value, count }) => ({ value, count: count * one.weight }))),
  );
  const weight = size(positions);
  return {
    counts,
    weight,
    effective: weight ** 2 / sum(weighed.map((one) => size(one.positions) * one.weight ** 2)),
    grade: evidenceGrade({ ...counts, positions: Math.min(counts.positions, weight) }),
    mean: mean(positions),
    approximate: inside.some(({ approximate }) => approximate),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

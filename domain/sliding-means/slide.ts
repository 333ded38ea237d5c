import type { Day } from '../dates/day';
import { size, type ValueCount } from '../measures/distribution';
import { type Counts, type EvidenceGrade, evidenceGrade } from '../measures/evidence';
import { type Mean, mean } from '../measures/mean';
import { dayNumber } from '../windows/months';
import { boundsOf, halfWidth, type WindowShape, weightAt } from '../windows/window';

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
  const center = dayNumber(middle);
  const half = halfWidth(shape);
  const counts = { claims: 0, positions: 0, analysts: 0, articles: 0 };
  const analysts = new Set<string>();
  const levels = new Map<number, number>();
  let squares = 0;
  let approximate = false;
  // Once through, since there may be a thousand days and a window for each month.
  for (const one of days) {
    if (bounds && (one.day < bounds.from || one.day > bounds.to)) continue;
    const distance = dayNumber(one.day) - center;
    const weight = weightAt(shape, distance);
    if (weight === 0) continue;
    for (const { value, count } of one.positions) levels.set(value, (levels.get(value) ?? 0) + count * weight);
    squares += size(one.positions) * weight ** 2;
    if (Math.abs(distance) > half) continue;
    counts.claims += one.claims;
    counts.positions += size(one.positions);
    counts.articles += one.articles;
    approximate ||= one.approximate;
    for (const id of one.analystIds) analysts.add(id);
  }
  counts.analysts = analysts.size;
  if (counts.positions === 0)
    return { counts, weight: null, effective: null, grade: 'NONE', mean: null, approximate: false };
  const positions = [...levels].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
  const weight = size(positions);
  return {
    counts,
    weight,
    effective: weight ** 2 / squares,
    grade: evidenceGrade({ ...counts, positions: Math.min(counts.positions, weight) }),
    mean: mean(positions),
    approximate,
  };
}

import type { Database } from '../database';
import type { AppliedFilter, MeasureFilter } from '../filters/measure-filter';
import type { Counts } from '../measures/evidence';
import { measureTallies } from '../sides/data';
import { readSides, type Side, type SideInput } from '../sides/side';
import { NO_COUNTS, type SideOnTopic } from '../sides/side-on-topic';
import { tally } from '../sides/tally';
import { ComparisonSummary, compareTopics, type TopicComparison } from './compare';

/** Two sides compared, topic by topic (in the topics' order) and over all. */
export type Comparison = {
  left: Side;
  right: Side;
  filter: AppliedFilter;
  leftCounts: Counts;
  rightCounts: Counts;
  topics: TopicComparison[];
  summary: ComparisonSummary;
};

/**
 * Compares two sides, in two statements: one that checks them, one that counts.
 * @throws InputError as readSides, naming "left" or "right".
 */
export async function compare({
  db,
  left,
  right,
  filter,
}: {
  db: Database;
  left: SideInput;
  right: SideInput;
  filter: MeasureFilter;
}): Promise<Comparison> {
  const sides = await readSides(db, [left, right], (index) => (index === 0 ? 'left' : 'right'));
  const [comparison] = await comparePairs({ db, pairs: [{ left: sides[0]!, right: sides[1]! }], filter });
  return comparison!;
}

/** Two sides that are known to exist. */
export type Pair = { left: Side; right: Side };

/** Compares pairs of sides that are known to exist, in their order; one statement for all of them. */
export async function comparePairs({
  db,
  pairs,
  filter,
}: {
  db: Database;
  pairs: readonly Pair[];
  filter: MeasureFilter;
}): Promise<Comparison[]> {
  const sides = [...new Map(pairs.flatMap(({ left, right }) => [left, right]).map((side) => [side.id, side])).values()];
  const [byTopic, bySide] = await tally(db, { filter, sides, levels: [{ topic: true, side: true }, { side: true }] });
  const spoken = measureTallies(byTopic, filter);
  const counts = new Map(bySide.map((one) => [one.side!.id, one.counts]));
  return pairs.map((pair) => comparisonOf(pair, { spoken, counts, filter }));
}

/** The comparison of two sides from what was counted of them. */
export function comparisonOf(
  { left, right }: Pair,
  counted: { spoken: readonly SideOnTopic[]; counts: ReadonlyMap<string, Counts>; filter: MeasureFilter },
): Comparison {
  const topics = compareTopics({ left, right }, counted.spoken, counted.filter);
  return {
    left,
    right,
    filter: counted.filter.applied,
    leftCounts: counted.counts.get(left.id) ?? NO_COUNTS,
    rightCounts: counted.counts.get(right.id) ?? NO_COUNTS,
    topics,
    summary: new ComparisonSummary(topics),
  };
}

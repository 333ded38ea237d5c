import type { Database } from '../database';
import type { AppliedFilter, MeasureFilter } from '../filters/measure-filter';
import type { Counts } from '../measures/evidence';
import { measureTallies } from '../sides/data';
import { readSides, type Side, type SideInput } from '../sides/side';
import { NO_COUNTS } from '../sides/side-on-topic';
import { tally } from '../sides/tally';
import { type ComparisonSummary, compareTopics, summarize, type TopicComparison } from './compare';

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
  return compareSides({ db, left: sides[0]!, right: sides[1]!, filter });
}

/** Compares two sides that are known to exist, in one statement. */
export async function compareSides({
  db,
  left,
  right,
  filter,
}: {
  db: Database;
  left: Side;
  right: Side;
  filter: MeasureFilter;
}): Promise<Comparison> {
  const pair = { left, right };
  const [byTopic, bySide] = await tally(db, {
    filter,
    sides: [left, right],
    levels: [{ topic: true, side: true }, { side: true }],
  });
  const countsOf = (side: Side) => bySide.find((one) => one.side!.id === side.id)?.counts ?? NO_COUNTS;
  const topics = compareTopics(pair, measureTallies(byTopic, filter), filter);
  return {
    ...pair,
    filter: filter.applied,
    leftCounts: countsOf(left),
    rightCounts: countsOf(right),
    topics,
    summary: summarize(topics),
  };
}

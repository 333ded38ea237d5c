import type { Database } from '../database';
import type { AppliedFilter, MeasureFilter } from '../filters/measure-filter';
import type { Counts } from '../measures/evidence';
import { measureTallies } from '../sides/data';
import { assertSides, nameSides, type Side, type SideInput } from '../sides/side';
import { NO_COUNTS, type SideOnTopic } from '../sides/side-on-topic';
import type { Less } from '../sides/spread';
import { tally } from '../sides/tally';
import { ComparisonSummary, compareTopics, type TopicComparison } from './compare';

/** What a comparison without single positions reads of them. */
type LessOfPositions = Exclude<Less, 'NUMBERS'>;

/** Two sides compared, topic by topic (in the topics' order) and over all. */
export type Comparison = {
  left: Side;
  right: Side;
  filter: AppliedFilter;
  /** Where less of positions was read than each value, how much. */
  only: LessOfPositions | undefined;
  leftCounts: Counts;
  rightCounts: Counts;
  topics: TopicComparison[];
  summary: ComparisonSummary;
};

/**
 * Compares two sides, in one statement where both speak: who is counted exists. Where one is silent, a second one checks
 * them.
 * @param only how much will be asked of positions where that is less than each value, which are most of what is read.
 * @param overall whether the sides' counts over all topics will be asked for.
 * @throws InputError as readSides, naming "left" or "right".
 */
export async function compare({
  db,
  left,
  right,
  filter,
  only,
  overall,
}: {
  db: Database;
  left: SideInput;
  right: SideInput;
  filter: MeasureFilter;
  only?: LessOfPositions | undefined;
  overall?: boolean;
}): Promise<Comparison> {
  const named = nameSides([left, right], (index) => (index === 0 ? 'left' : 'right'));
  const pair = { left: named[0]!.side, right: named[1]!.side };
  if (pair.left.id === pair.right.id) await assertSides(db, named);
  const comparison = (await comparePairs({ db, pairs: [pair], filter, only, overall }))[0]!;
  const speaks = (which: 'left' | 'right') => comparison.topics.some((topic) => topic[which].counts.positions > 0);
  if (!speaks('left') || !speaks('right')) await assertSides(db, named);
  return comparison;
}

/** Two sides that are known to exist. */
export type Pair = { left: Side; right: Side };

/** Compares pairs of sides that are known to exist, in their order; one statement for all of them. */
export async function comparePairs({
  db,
  pairs,
  filter,
  only,
  overall = true,
}: {
  db: Database;
  pairs: readonly Pair[];
  filter: MeasureFilter;
  only?: LessOfPositions | undefined;
  overall?: boolean | undefined;
}): Promise<Comparison[]> {
  const sides = [...new Map(pairs.flatMap(({ left, right }) => [left, right]).map((side) => [side.id, side])).values()];
  const [byTopic, bySide] = await tally(db, {
    filter,
    sides,
    levels: [{ topic: true, side: true, only }, ...(overall ? [{ side: true, only: 'NUMBERS' } as const] : [])],
  });
  const spoken = measureTallies(byTopic, filter);
  const counts = bySide ? new Map(bySide.map((one) => [one.side!.id, one.counts])) : null;
  return pairs.map((pair) => comparisonOf(pair, { spoken, counts, filter, only }));
}

/** A comparison with every position; one more statement where it was read without. */
export async function withPositions(db: Database, comparison: Comparison, filter: MeasureFilter): Promise<Comparison> {
  return comparison.only ? (await comparePairs({ db, pairs: [comparison], filter }))[0]! : comparison;
}

/** The comparison of two sides from what was counted of them. */
export function comparisonOf(
  { left, right }: Pair,
  counted: Pick<Comparison, 'only'> & {
    spoken: readonly SideOnTopic[];
    /** By side, over all topics; null where nobody is to ask for them. */
    counts: ReadonlyMap<string, Counts> | null;
    filter: MeasureFilter;
  },
): Comparison {
  const topics = compareTopics({ left, right }, counted.spoken, counted.filter);
  return {
    left,
    right,
    filter: counted.filter.applied,
    only: counted.only,
    get leftCounts() {
      return countsIn(counted.counts, left);
    },
    get rightCounts() {
      return countsIn(counted.counts, right);
    },
    topics,
    summary: new ComparisonSummary(topics),
  };
}

/** @throws Error where they were not counted. */
function countsIn(counts: ReadonlyMap<string, Counts> | null, { id }: Side): Counts {
  if (!counts) throw new Error('Counts over all topics were not asked for when sides were compared.');
  return counts.get(id) ?? NO_COUNTS;
}

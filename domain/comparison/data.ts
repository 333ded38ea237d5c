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

/** What was counted of two sides, and how much of it. */
type Counted = {
  filter: MeasureFilter;
  /** Where less of positions was read than each value, how much. */
  only: LessOfPositions | undefined;
  /** What the sides say on the topics they speak of, in the topics' order; other sides are passed over. */
  spoken: readonly SideOnTopic[];
  /** By side, over all topics; null where nobody is to ask for them. */
  counts: ReadonlyMap<string, Counts> | null;
};

/** Two sides compared, topic by topic (in the topics' order) and over all. */
export class Comparison {
  readonly filter: AppliedFilter;
  readonly only: LessOfPositions | undefined;
  readonly topics: TopicComparison[];
  readonly summary: ComparisonSummary;
  readonly #counts: Counted['counts'];

  constructor(
    readonly left: Side,
    readonly right: Side,
    { filter, only, spoken, counts }: Counted,
  ) {
    this.filter = filter.applied;
    this.only = only;
    this.topics = compareTopics({ left, right }, spoken, filter);
    this.summary = new ComparisonSummary(this.topics);
    this.#counts = counts;
  }

  /** @throws Error where counts over all topics were not asked for. */
  get leftCounts(): Counts {
    return this.#countsOf(this.left);
  }

  /** @throws Error as leftCounts. */
  get rightCounts(): Counts {
    return this.#countsOf(this.right);
  }

  #countsOf({ id }: Side): Counts {
    if (!this.#counts) throw new Error('Counts over all topics were not asked for when sides were compared.');
    return this.#counts.get(id) ?? NO_COUNTS;
  }
}

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
  return pairs.map(({ left, right }) => new Comparison(left, right, { spoken, counts, filter, only }));
}

/** A comparison with every position; one more statement where it was read without. */
export async function withPositions(db: Database, comparison: Comparison, filter: MeasureFilter): Promise<Comparison> {
  return comparison.only ? (await comparePairs({ db, pairs: [comparison], filter }))[0]! : comparison;
}

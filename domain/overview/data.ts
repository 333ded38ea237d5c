import { Comparison, comparePairs, type Pair } from '../comparison/data';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { assertSlugs } from '../filters/slugs';
import { isBlindSpot } from '../measures/blind-spot';
import type { Counts } from '../measures/evidence';
import { LEVELS } from '../measures/scale';
import { measureTallies } from '../sides/data';
import type { TopicRef } from '../sides/group-rows';
import { type Side, sideOf } from '../sides/side';
import { type LevelCount, levelCounts, NO_COUNTS, type SideOnTopic } from '../sides/side-on-topic';
import { tally } from '../sides/tally';

/** One perspective over all topics. */
export type OverviewSide = { side: Side; order: number; counts: Counts; distribution: LevelCount[] };

/** A topic with the perspectives that speak of it, in their order. */
export type OverviewTopic = { topic: TopicRef; filter: MeasureFilter; sides: SideOnTopic[] };

/** A topic that one perspective speaks of and another does not. */
export type BlindSpot = { topic: TopicRef; speaking: Side; positions: number; silent: Side };

/** What the whole data says under a filter. */
export type Overview = {
  filter: MeasureFilter;
  /** Whether no more of positions was read than their moments. */
  only: 'MOMENTS' | undefined;
  counts: Counts;
  from: Day | null;
  to: Day | null;
  sides: OverviewSide[];
  topics: OverviewTopic[];
  blindSpots: BlindSpot[];
};

/**
 * Reads the overview in one statement.
 * @param only MOMENTS where nothing will be asked of single positions, whose values are most of what is read.
 */
export async function readOverview({
  db,
  filter,
  only,
}: {
  db: Database;
  filter: MeasureFilter;
  only?: 'MOMENTS' | undefined;
}): Promise<Overview> {
  const [byTopic, bySide, [all]] = await tally(db, {
    filter,
    levels: [{ topic: true, side: true, only }, { side: true }, {}],
  });
  const spoken = measureTallies(byTopic, filter);
  const sides = bySide
    .map(({ side, counts }) => ({
      side: side!,
      order: side!.order,
      counts,
      distribution: distributionOf(spoken.filter((one) => one.side.id === side!.id)),
    }))
    .sort((a, b) => b.counts.positions - a.counts.positions || a.order - b.order);
  const topics = groupByTopic(spoken, filter);
  return {
    filter,
    only,
    counts: all?.counts ?? NO_COUNTS,
    from: all?.from ?? null,
    to: all?.to ?? null,
    sides,
    topics,
    blindSpots: blindSpots(topics, sides),
  };
}

/** The positions of a side per level of the scale, over all of its topics. */
function distributionOf(spoken: readonly SideOnTopic[]): LevelCount[] {
  return levelCounts(LEVELS.map((_, i) => spoken.reduce((sum, { moments }) => sum + moments.levels[i]!, 0)));
}

function groupByTopic(spoken: readonly SideOnTopic[], filter: MeasureFilter): OverviewTopic[] {
  const topics = new Map<string, OverviewTopic>();
  for (const one of spoken) {
    const topic = topics.get(one.topic.id) ?? { topic: one.topic, filter, sides: [] };
    topic.sides.push(one);
    topics.set(one.topic.id, topic);
  }
  return [...topics.values()];
}

/** Blind spots among the perspectives that speak at all, those with most positions first. */
function blindSpots(topics: readonly OverviewTopic[], sides: readonly OverviewSide[]): BlindSpot[] {
  const found = topics.flatMap(({ topic, sides: speaking }) =>
    speaking.flatMap(({ side, counts: { positions } }) =>
      sides
        .filter(({ side: other }) => !speaking.some((one) => one.side.id === other.id) && isBlindSpot(positions, 0))
        .map(({ side: silent }) => ({ topic, speaking: side, positions, silent })),
    ),
  );
  return found.sort((a, b) => b.positions - a.positions || a.topic.order - b.topic.order);
}

/**
 * Compares two perspectives of an overview, from what it has read already: those asked for, else those with the most
 * positions, in the perspectives' order. Null where a side is left to choose and fewer than two speak.
 * @param left slug of a perspective; one statement checks those that are given.
 * @param only MOMENTS where nothing will be asked of single positions; where the overview has none and they will be, one
 * statement reads those of the two.
 * @throws InputError UNKNOWN_SLUG or, where both are the same, INVALID_VALUE.
 */
export async function compareInOverview({
  db,
  overview,
  left,
  right,
  only,
}: {
  db: Database;
  overview: Overview;
  left?: string | null;
  right?: string | null;
  only?: 'MOMENTS' | undefined;
}): Promise<Comparison | null> {
  const asked = { left: left ?? undefined, right: right ?? undefined };
  await assertSlugs(
    db,
    (['left', 'right'] as const).flatMap((field) =>
      asked[field] === undefined ? [] : [{ noun: 'perspective' as const, slug: asked[field], field }],
    ),
  );
  if (asked.left !== undefined && asked.left === asked.right) {
    throw new InputError('INVALID_VALUE', 'right', right, 'another perspective than the left one');
  }
  const pair = choosePair(overview, asked);
  if (!pair) return null;
  if (overview.only && !only) return (await comparePairs({ db, pairs: [pair], filter: overview.filter }))[0]!;
  return new Comparison(pair.left, pair.right, {
    spoken: overview.topics.flatMap(({ sides }) => sides),
    counts: new Map(overview.sides.map(({ side, counts }) => [side.id, counts])),
    filter: overview.filter,
    only: overview.only,
  });
}

function choosePair({ sides }: Overview, asked: { left?: string; right?: string }): Pair | null {
  const left = asked.left === undefined ? undefined : sideOf('perspective', asked.left);
  const right = asked.right === undefined ? undefined : sideOf('perspective', asked.right);
  const free = sides.filter(({ side }) => side.id !== left?.id && side.id !== right?.id);
  if (!left && !right) {
    const [first, second] = free.slice(0, 2).sort((a, b) => a.order - b.order);
    return first && second ? { left: first.side, right: second.side } : null;
  }
  const pair = { left: left ?? free[0]?.side, right: right ?? free[0]?.side };
  return pair.left && pair.right ? { left: pair.left, right: pair.right } : null;
}

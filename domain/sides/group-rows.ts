import type { Day } from '../dates/day';
import type { ValueCount } from '../measures/distribution';
import type { Counts } from '../measures/evidence';
import { type Moments, momentsOf } from '../measures/moments';
import type { Side } from './side';
import type { Less } from './spread';

/** A topic with its rank. */
export type TopicRef = { id: string; slug: string; order: number };

type RankedSide = Side & { order: number };

/** The numbers of one group of a level. */
export type Numbers = {
  topic: TopicRef | null;
  side: RankedSide | null;
  /** First day of the group's bucket. */
  bucket: Day | null;
  counts: Counts;
  /** Whether an article dated only to its month is among them. */
  approximate: boolean;
};

/** What was counted in one group of a level. */
export type Tally = Numbers & {
  /** Dates of the earliest and the latest article. */
  from: Day;
  to: Day;
  /** Positions per value, in the values' order; empty where topics are counted together, since they do not add up. */
  positions: ValueCount[];
};

/** A group without its days, and with no more of its positions than means are made of. */
export type Outline = Numbers & { moments: Moments };

/**
 * A row of a tally: a group, or one value of a group whose values come one by one, which has no number of analysts.
 * Columns that no level needs are left out.
 */
export type GroupRow = {
  level?: number;
  topicId?: string | null;
  topicSlug?: string | null;
  topicOrder?: number | null;
  sideId?: string | null;
  sideOrder?: number | null;
  bucket?: Day | null;
  value?: number | null;
  positions: number | null;
  claims: number | null;
  analysts: number | null;
  articles: number | null;
  from?: Day | null;
  to?: Day | null;
  approximate: boolean | null;
  values?: number[] | null;
  counts?: number[] | null;
  valueSum?: number | null;
  levels?: number[] | null;
};

/** The groups of one level's rows, in the order of topics, sides and buckets. */
export function collect(
  rows: readonly GroupRow[],
  only: Less | undefined,
  sides: readonly Side[] | 'perspectives' = 'perspectives',
): Numbers[] {
  const given = new Map(sides === 'perspectives' ? [] : sides.map((side, order) => [side.id, { ...side, order }]));
  const values = valuesByGroup(rows);
  const topics = new Map<string, TopicRef>();
  const groups: Numbers[] = [];
  for (const row of rows) {
    if (row.analysts === null) continue;
    const positions = values.size > 0 ? values.get(keyOf(row)) : undefined;
    const topic = topicIn(row, topics);
    const side = sideIn(row, given);
    // Each kind is written out: there are thousands of groups on a page, and copies of objects cost most of a tally.
    if (only === 'NUMBERS') {
      groups.push({ topic, side, bucket: row.bucket ?? null, counts: countsOf(row), approximate: row.approximate! });
    } else if (only) {
      const moments = positions ? momentsOf(positions) : momentsIn(row);
      const outline: Outline = {
        topic,
        side,
        bucket: row.bucket ?? null,
        counts: countsOf(row),
        approximate: row.approximate!,
        moments,
      };
      groups.push(outline);
    } else {
      const tally: Tally = {
        topic,
        side,
        bucket: row.bucket ?? null,
        counts: countsOf(row),
        approximate: row.approximate!,
        from: row.from!,
        to: row.to!,
        positions: positions ?? positionsIn(row),
      };
      groups.push(tally);
    }
  }
  return groups.sort(
    (a, b) => byRank(a.topic, b.topic) || byRank(a.side, b.side) || compareText(a.bucket ?? '', b.bucket ?? ''),
  );
}

const keyOf = ({ topicId = null, sideId = null, bucket = null }: GroupRow) => `${topicId} ${sideId} ${bucket}`;

/** The positions that rows tell value by value, in the values' order. */
function valuesByGroup(rows: readonly GroupRow[]): ReadonlyMap<string, ValueCount[]> {
  const found = new Map<string, ValueCount[]>();
  for (const row of rows) {
    const { value, positions } = row;
    if (value == null) continue;
    const key = keyOf(row);
    const others = found.get(key);
    if (others) others.push({ value, count: positions! });
    else found.set(key, [{ value, count: positions! }]);
  }
  for (const values of found.values()) values.sort((a, b) => a.value - b.value);
  return found;
}

/** One object for a topic, whichever groups are on it. */
function topicIn({ topicId, topicSlug, topicOrder }: GroupRow, topics: Map<string, TopicRef>): TopicRef | null {
  if (topicId == null) return null;
  const known = topics.get(topicId);
  if (known) return known;
  const topic = { id: topicId, slug: topicSlug!, order: topicOrder! };
  topics.set(topicId, topic);
  return topic;
}

function sideIn({ sideId, sideOrder }: GroupRow, given: ReadonlyMap<string, RankedSide>): RankedSide | null {
  if (sideId == null) return null;
  return given.get(sideId) ?? { kind: 'perspective', id: sideId, order: sideOrder! };
}

function countsOf({ positions, claims, analysts, articles }: GroupRow): Counts {
  return { positions: positions!, claims: claims!, analysts: analysts!, articles: articles! };
}

function positionsIn({ values, counts }: GroupRow): ValueCount[] {
  return (values ?? []).map((value, i) => ({ value, count: counts![i]! }));
}

/** What stands in the totals, of which only levels may be left out. Topics counted together have none. */
function momentsIn({ positions, valueSum, levels }: GroupRow): Moments {
  if (valueSum == null) return momentsOf([]);
  return levels ? { size: positions!, sum: valueSum, levels } : new Sums(positions!, valueSum);
}

/** Moments without the levels, where nobody is to ask for these. */
class Sums implements Moments {
  constructor(
    readonly size: number,
    readonly sum: number,
  ) {}

  /** @throws Error always. */
  get levels(): never {
    throw new Error('Positions by level were not asked for when sides were counted.');
  }
}

type Ranked = { order: number; id: string } | null;

// Ranks need not be unique: without the id, equal ones would stand in another order at every reading.
function byRank(a: Ranked, b: Ranked): number {
  return a && b ? a.order - b.order || compareText(a.id, b.id) : 0;
}

// Ids and days are ASCII: a language's order would be the same one, only slower.
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

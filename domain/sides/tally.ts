import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import type { ValueCount } from '../measures/distribution';
import type { Counts } from '../measures/evidence';
import { type Moments, momentsOf } from '../measures/moments';
import { groupsOf, type Level } from './groups';
import type { Side } from './side';
import { SPREAD } from './spread';

/** A topic with its rank. */
export type TopicRef = { id: string; slug: string; order: number };

/** The numbers of one group of a level. */
type Numbers = {
  topic: TopicRef | null;
  side: (Side & { order: number }) | null;
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

/** A list of groups for each level asked for. */
type Tallies<Levels extends readonly TallyLevel[]> = {
  -readonly [Index in keyof Levels]: Levels[Index] extends { only: 'MOMENTS' }
    ? Outline[]
    : Levels[Index] extends { only: 'NUMBERS' }
      ? Numbers[]
      : Tally[];
};

/**
 * What is counted, and whether less is wanted of its positions than each value: only how many they are, or only what
 * means are made of. All values are most of what is read, and grow with the number of claims.
 */
type TallyLevel = Level & { only?: 'NUMBERS' | 'MOMENTS' | undefined };

type TallyRequest<Levels extends readonly TallyLevel[] = readonly TallyLevel[]> = {
  filter: MeasureFilter;
  /** Whose positions, where they are counted by side; a position may belong to several. */
  sides?: readonly Side[] | 'perspectives';
  /** Only these topics. */
  topicIds?: readonly string[];
  levels: Levels;
};

/** Columns that nobody needs are left out. */
type Row = {
  level: number;
  topicId: string | null;
  topicSlug: string | null;
  topicOrder: number | null;
  sideId: string | null;
  sideOrder: number | null;
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

/** The statement's parts of one level. */
function partsOf(
  { only, ...level }: TallyLevel,
  index: number,
  { filter, sides = 'perspectives', topicIds }: TallyRequest,
): Prisma.Sql[] {
  const { counts, values } = groupsOf({ filter, sides, topicIds, level });
  const key = Prisma.sql`SELECT ${Prisma.raw(String(index))} AS level, "topicId", "sideId", bucket`;
  const read = level.topic ? (only ?? 'VALUES') : 'NUMBERS';
  return [
    Prisma.sql`${key}, NULL::float8 AS value, positions, claims, analysts, articles, "from", "to", approximate,
        ${SPREAD[read]}
      FROM (${counts}) AS counts`,
    ...(values && read !== 'NUMBERS'
      ? [
          Prisma.sql`${key}, value, positions, NULL::int, NULL::int, NULL::int, NULL::date, NULL::date, NULL::boolean,
              NULL::float8[], NULL::int[], NULL::float8, NULL::float8[]
            FROM (${values}) AS values`,
        ]
      : []),
  ];
}

/**
 * Counts the positions under a filter, in one statement whose rows follow topics × sides × buckets × distinct values,
 * never positions or claims; nor does what it reads, where totals answer it (domain/totals/answer). Each level's groups
 * come in the order of topics, sides and buckets; groups that hold nothing are absent.
 */
export async function tally<const Levels extends readonly TallyLevel[]>(
  db: Database,
  request: TallyRequest<Levels>,
): Promise<Tallies<Levels>> {
  const parts = request.levels.flatMap((level, index) => partsOf(level, index, request));
  const rows = await db.$queryRaw<Row[]>`
    SELECT part.level, part."topicId", part."sideId", part.positions, part.claims, part.analysts, part.articles,
      part.approximate, ${columnsFor(request.levels)} t.slug AS "topicSlug", t."order" AS "topicOrder", s."order" AS "sideOrder"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part
    LEFT JOIN "Topic" t ON t.id = part."topicId"
    LEFT JOIN "Perspective" s ON s.id = part."sideId"`;
  const byLevel = request.levels.map((): Row[] => []);
  for (const row of rows) byLevel[row.level]!.push(row);
  return byLevel.map((own, index) => {
    const groups = collect(own, request.sides);
    const { only } = request.levels[index]!;
    return only === 'MOMENTS'
      ? groups.map(outlineOf)
      : only === 'NUMBERS'
        ? groups.map(numbersOf)
        : groups.map(tallyOf);
  }) as Tallies<Levels>;
}

/** What only some levels need: a column costs its reader more than the database, whether or not anything is in it. */
function columnsFor(levels: readonly TallyLevel[]): Prisma.Sql {
  const whole = levels.some(({ only }) => !only);
  return Prisma.raw(
    [
      ...(levels.some(({ interval }) => interval) ? ['part.bucket::text AS bucket,'] : []),
      ...(levels.some(({ only }) => only !== 'NUMBERS') ? ['part.value,'] : []),
      ...(whole ? ['part."from"::text AS "from", part."to"::text AS "to", part."values", part.counts,'] : []),
      ...(levels.some(({ only }) => only === 'MOMENTS') ? ['part."valueSum", part.levels,'] : []),
    ].join(' '),
  );
}

/** A group with its positions by value, or with their moments where only these were read. */
type Group = Tally & { moments: Moments | null };

const tallyOf = ({ moments: _, ...tally }: Group): Tally => tally;
const numbersOf = ({ topic, side, bucket, counts, approximate }: Group): Numbers => ({
  topic,
  side,
  bucket,
  counts,
  approximate,
});
const outlineOf = (group: Group): Outline => ({
  ...numbersOf(group),
  moments: group.moments ?? momentsOf(group.positions),
});

function collect(rows: readonly Row[], sides: TallyRequest['sides'] = 'perspectives'): Group[] {
  const rank = new Map(sides === 'perspectives' ? [] : sides.map((side, order) => [side.id, { ...side, order }]));
  const counted = rows.filter(({ analysts }) => analysts !== null);
  const groups = counted.map((row) => groupOf(row, rank));
  if (counted.length < rows.length) addValues(groups, rows);
  return groups.sort(
    (a, b) => byRank(a.topic, b.topic) || byRank(a.side, b.side) || compareText(a.bucket ?? '', b.bucket ?? ''),
  );
}

/** Adds the positions of the rows that tell one value of a group each. */
function addValues(groups: readonly Group[], rows: readonly Row[]): void {
  const key = (topic: string | null, side: string | null, bucket: Day | null) => `${topic} ${side} ${bucket}`;
  const byKey = new Map(
    groups.map((group) => [key(group.topic?.id ?? null, group.side?.id ?? null, group.bucket), group]),
  );
  for (const { topicId, sideId, bucket, value, positions } of rows) {
    if (value == null) continue;
    byKey.get(key(topicId, sideId, bucket ?? null))!.positions.push({ value, count: positions! });
  }
  for (const { positions } of groups) positions.sort((a, b) => a.value - b.value);
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

function groupOf(row: Row, given: ReadonlyMap<string, Side & { order: number }>): Group {
  return {
    topic: row.topicId === null ? null : { id: row.topicId, slug: row.topicSlug!, order: row.topicOrder! },
    side:
      row.sideId === null
        ? null
        : (given.get(row.sideId) ?? { kind: 'perspective', id: row.sideId, order: row.sideOrder! }),
    bucket: row.bucket ?? null,
    counts: { positions: row.positions!, claims: row.claims!, analysts: row.analysts!, articles: row.articles! },
    positions: (row.values ?? []).map((value, i) => ({ value, count: row.counts![i]! })),
    moments: row.levels ? { size: row.positions!, sum: row.valueSum!, levels: row.levels } : null,
    from: row.from!,
    to: row.to!,
    approximate: row.approximate!,
  };
}

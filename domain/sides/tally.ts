import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Day, dayOf } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import type { ValueCount } from '../measures/distribution';
import type { Counts } from '../measures/evidence';
import { groupsOf, type Level } from './groups';
import type { Side } from './side';

/** A topic with its rank. */
export type TopicRef = { id: string; slug: string; order: number };

/** What was counted in one group of a level. */
export type Tally = {
  topic: TopicRef | null;
  side: (Side & { order: number }) | null;
  /** First day of the group's bucket. */
  bucket: Day | null;
  counts: Counts;
  /** Positions per value, in the values' order; empty where topics are counted together, since they do not add up. */
  positions: ValueCount[];
  /** Dates of the earliest and the latest article. */
  from: Day;
  to: Day;
  /** Whether an article dated only to its month is among them. */
  approximate: boolean;
};

/** A list of groups for each level asked for. */
type Tallies<Levels extends readonly Level[]> = { -readonly [Index in keyof Levels]: Tally[] };

type TallyRequest<Levels extends readonly Level[] = readonly Level[]> = {
  filter: MeasureFilter;
  /** Whose positions, where they are counted by side; a position may belong to several. */
  sides?: readonly Side[] | 'perspectives';
  /** Only these topics. */
  topicIds?: readonly string[];
  levels: Levels;
};

type Row = {
  level: number;
  topicId: string | null;
  topicSlug: string | null;
  topicOrder: number | null;
  sideId: string | null;
  sideOrder: number | null;
  bucket: Date | null;
  value: number | null;
  positions: number | null;
  claims: number | null;
  analysts: number | null;
  articles: number | null;
  from: Date | null;
  to: Date | null;
  approximate: boolean | null;
  values: number[] | null;
  counts: number[] | null;
};

/** The statement's parts of one level. */
function partsOf(
  level: Level,
  index: number,
  { filter, sides = 'perspectives', topicIds }: TallyRequest,
): Prisma.Sql[] {
  const { counts, values } = groupsOf({ filter, sides, topicIds, level });
  const key = Prisma.sql`SELECT ${index}::int AS level, "topicId", "sideId", bucket`;
  return [
    Prisma.sql`${key}, NULL::float8 AS value, positions, claims, analysts, articles, "from", "to", approximate,
        "values", counts
      FROM (${counts}) AS counts`,
    ...(values
      ? [
          Prisma.sql`${key}, value, positions, NULL::int, NULL::int, NULL::int, NULL::date, NULL::date, NULL::boolean,
              NULL::float8[], NULL::int[]
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
export async function tally<const Levels extends readonly Level[]>(
  db: Database,
  request: TallyRequest<Levels>,
): Promise<Tallies<Levels>> {
  const parts = request.levels.flatMap((level, index) => partsOf(level, index, request));
  const rows = await db.$queryRaw<Row[]>`
    SELECT part.*, t.slug AS "topicSlug", t."order" AS "topicOrder", s."order" AS "sideOrder"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part
    LEFT JOIN "Topic" t ON t.id = part."topicId"
    LEFT JOIN "Perspective" s ON s.id = part."sideId"`;
  const levels = request.levels.map((_, index) =>
    collect(
      rows.filter((row) => row.level === index),
      request.sides,
    ),
  );
  return levels as Tallies<Levels>;
}

function collect(rows: readonly Row[], sides: TallyRequest['sides'] = 'perspectives'): Tally[] {
  const key = (row: Row) => `${row.topicId} ${row.sideId} ${row.bucket?.getTime()}`;
  const rank = new Map(sides === 'perspectives' ? [] : sides.map((side, order) => [side.id, { ...side, order }]));
  const groups = new Map<string, Tally>();
  for (const row of rows) if (row.analysts !== null) groups.set(key(row), groupOf(row, rank));
  for (const row of rows) {
    if (row.value !== null) groups.get(key(row))!.positions.push({ value: row.value, count: row.positions! });
  }
  for (const { positions } of groups.values()) positions.sort((a, b) => a.value - b.value);
  return [...groups.values()].sort(
    (a, b) => byRank(a.topic, b.topic) || byRank(a.side, b.side) || (a.bucket ?? '').localeCompare(b.bucket ?? ''),
  );
}

type Ranked = { order: number; id: string } | null;

// Ranks need not be unique: without the id, equal ones would stand in another order at every reading.
function byRank(a: Ranked, b: Ranked): number {
  return a && b ? a.order - b.order || a.id.localeCompare(b.id) : 0;
}

function groupOf(row: Row, given: ReadonlyMap<string, Side & { order: number }>): Tally {
  return {
    topic: row.topicId === null ? null : { id: row.topicId, slug: row.topicSlug!, order: row.topicOrder! },
    side:
      row.sideId === null
        ? null
        : (given.get(row.sideId) ?? { kind: 'perspective', id: row.sideId, order: row.sideOrder! }),
    bucket: row.bucket && dayOf(row.bucket),
    counts: { positions: row.positions!, claims: row.claims!, analysts: row.analysts!, articles: row.articles! },
    positions: row.topicId === null ? [] : (row.values ?? []).map((value, i) => ({ value, count: row.counts![i]! })),
    from: dayOf(row.from!),
    to: dayOf(row.to!),
    approximate: row.approximate!,
  };
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Day, dayOf } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { claimsUnder, positionsUnder } from '../filters/positions-under';
import type { ValueCount } from '../measures/distribution';
import type { Counts } from '../measures/evidence';
import type { TimelineInterval } from '../timeline/buckets';
import { SIDE_KINDS, type Side } from './side';

/** A topic with its rank. */
export type TopicRef = { id: string; slug: string; order: number };

/** What positions are counted by; without anything, all are counted together. */
export type Level = { topic?: boolean; side?: boolean; interval?: TimelineInterval };

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
};

// Constants, not parameters: PostgreSQL takes two parameters for different expressions, even with the same value.
const BUCKET: Record<TimelineInterval, Prisma.Sql> = {
  MONTH: Prisma.sql`date_trunc('month', "publishedOn"::timestamp)::date`,
  QUARTER: Prisma.sql`date_trunc('quarter', "publishedOn"::timestamp)::date`,
  YEAR: Prisma.sql`date_trunc('year', "publishedOn"::timestamp)::date`,
};

// Counting everything together gives a row even where there is nothing.
const NOT_EMPTY = Prisma.sql`HAVING count(*) > 0`;

/** The rows of a query, each with the side it belongs to; once per side where sides overlap. */
export function bySide(source: Prisma.Sql, sides: readonly Side[] | 'perspectives'): Prisma.Sql {
  if (sides === 'perspectives') return Prisma.sql`SELECT *, "perspectiveId" AS side FROM (${source}) AS source`;
  const column = { perspective: 'perspectiveId', analyst: 'analystId', outlet: 'outletId' };
  const branches = SIDE_KINDS.flatMap((kind) => {
    const ids = sides.filter((side) => side.kind === kind).map(({ id }) => id);
    const id = Prisma.raw(`"${column[kind]}"`);
    return ids.length === 0
      ? []
      : [Prisma.sql`SELECT *, ${id} AS side FROM (${source}) AS source WHERE ${id} = ANY(${ids}::uuid[])`];
  });
  if (branches.length === 0) return Prisma.sql`SELECT *, NULL::uuid AS side FROM (${source}) AS source WHERE FALSE`;
  return Prisma.join(branches, ' UNION ALL ');
}

/** The columns a level is counted by. */
function keysOf({ topic, side, interval }: Level) {
  const columns = [
    ...(topic ? [Prisma.sql`"topicId"`] : []),
    ...(side ? [Prisma.sql`side`] : []),
    ...(interval ? [BUCKET[interval]] : []),
  ];
  return {
    select: Prisma.sql`${topic ? Prisma.sql`"topicId"` : Prisma.sql`NULL::uuid`} AS "topicId",
      ${side ? Prisma.sql`side` : Prisma.sql`NULL::uuid`} AS "sideId",
      ${interval ? BUCKET[interval] : Prisma.sql`NULL::date`} AS bucket`,
    group: (...more: Prisma.Sql[]) =>
      columns.length + more.length === 0 ? Prisma.sql`()` : Prisma.join([...columns, ...more]),
  };
}

/** The statements' parts of one level: what there is, its values where it has a topic, its claims where it has none. */
function partsOf(
  level: Level,
  index: number,
  { filter, sides = 'perspectives', topicIds }: TallyRequest,
): Prisma.Sql[] {
  const { select, group } = keysOf(level);
  const onTopics = topicIds ? Prisma.sql`WHERE "topicId" = ANY(${[...topicIds]}::uuid[])` : Prisma.empty;
  const sided = (source: Prisma.Sql) => (level.side ? bySide(source, sides) : source);
  const positions = Prisma.sql`(${sided(positionsUnder(filter))}) AS position ${onTopics}`;
  const number = Prisma.sql`${index}::int AS level`;
  const voices = Prisma.sql`
    SELECT ${number}, ${select}, NULL::float8 AS value, count(*)::int AS positions,
      sum("claimCount")::int AS claims, count(DISTINCT "analystId")::int AS analysts,
      count(DISTINCT "articleId")::int AS articles, min("publishedOn") AS "from", max("publishedOn") AS "to",
      bool_or("datePrecision" = 'MONTH') AS approximate
    FROM ${positions} GROUP BY ${group()} ${NOT_EMPTY}`;
  const rest = Prisma.sql`NULL::int, NULL::int, NULL::date, NULL::date, NULL::boolean`;
  if (level.topic) {
    return [
      voices,
      Prisma.sql`
        SELECT ${number}, ${select}, value, count(*)::int, NULL::int, ${rest}
        FROM ${positions} GROUP BY ${group(Prisma.sql`value`)}`,
    ];
  }
  // A claim with stances on two topics has a part in two positions, and counts once.
  return [
    voices,
    Prisma.sql`
      SELECT ${number}, ${select}, NULL::float8, NULL::int, count(*)::int, ${rest}
      FROM (${sided(claimsUnder(filter))}) AS claim GROUP BY ${group()} ${NOT_EMPTY}`,
  ];
}

/**
 * Counts the positions under a filter, in one statement whose rows follow topics × sides × buckets × distinct values,
 * never positions or claims. Each level's groups come in the order of topics, sides and buckets; groups that hold
 * nothing are absent.
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
    const group = groups.get(key(row));
    if (!group || row.analysts !== null) continue;
    if (row.value !== null) group.positions.push({ value: row.value, count: row.positions! });
    else group.counts.claims = row.claims!;
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
    positions: [],
    from: dayOf(row.from!),
    to: dayOf(row.to!),
    approximate: row.approximate!,
  };
}

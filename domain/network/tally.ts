import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Day, dayOf } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { merge, type ValueCount } from '../measures/distribution';
import type { TopicRef } from '../sides/tally';
import { voicesUnder } from '../totals/voices';
import { type TimeWindow, weightOn } from '../windows/window';
import { type Duplicates, unitsUnder } from './duplicates';
import type { Speaker } from './speaker';

export type SpeakersRequest = {
  db: Database;
  filter: MeasureFilter;
  duplicates?: Duplicates;
  window?: TimeWindow | null;
  /** How a position's weight in the window counts: as it is unless given. */
  weigh?: (weight: number) => number;
  /** How many speakers at most, those with the most positions. */
  limit: number;
};

export type Speakers = {
  /** In the order of their slugs. */
  speakers: Speaker[];
  /** The topics they speak of, in the topics' order. */
  topics: TopicRef[];
  /** Number of analysts who speak, those beyond the limit included. */
  analysts: number;
};

type Row = {
  analystId: string;
  analystSlug: string;
  perspectiveId: string;
  topicId: string;
  topicSlug: string;
  topicOrder: number;
  day: Date | null;
  /** Distinct values, and the number of positions at each. */
  values: number[];
  counts: number[];
  positions: number;
  analysts: number;
};

/**
 * Counts what each analyst says on each topic, in one statement whose rows follow analysts × topics (× days where a
 * window weighs them), never claims.
 */
export async function tallySpeakers({
  db,
  filter,
  duplicates = 'DOCUMENT',
  window = null,
  weigh = (weight) => weight,
  limit,
}: SpeakersRequest): Promise<Speakers> {
  const byDay = window !== null && window.kernel !== 'UNIFORM';
  const counted =
    duplicates === 'DOCUMENT' && !window
      ? Prisma.sql`
          SELECT "analystId", "topicId", NULL::date AS day, "values", counts, positions
          FROM (${voicesUnder(filter)}) AS voice`
      : countUnits(unitsUnder(filter, duplicates, window), byDay);
  const rows = await readRows(db, counted, limit);
  const weighted = weightedRows(rows, (day) => (window ? weigh(weightOn(window, day)) : 1));
  return {
    speakers: collectSpeakers(weighted),
    topics: collectTopics(weighted),
    analysts: rows[0]?.analysts ?? 0,
  };
}

/** Units, as unitsUnder gives them, by analyst, topic and value; by day too where a window weighs them. */
function countUnits(units: Prisma.Sql, byDay: boolean): Prisma.Sql {
  const day = byDay ? Prisma.sql`"publishedOn"` : Prisma.sql`NULL::date`;
  return Prisma.sql`
    SELECT "analystId", "topicId", day, array_agg(value ORDER BY value) AS "values",
      array_agg(count ORDER BY value) AS counts, sum(count)::int AS positions
    FROM (
      SELECT "analystId", "topicId", ${day} AS day, value::float8 AS value, count(*)::int AS count
      FROM (${units}) AS unit GROUP BY "analystId", "topicId", ${day}, value
    ) AS said
    GROUP BY "analystId", "topicId", day`;
}

/** @param counted columns analystId, topicId, day, the lists values and counts, and positions, their number. */
function readRows(db: Database, counted: Prisma.Sql, limit: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH unit AS MATERIALIZED (${counted}),
    speaker AS (
      SELECT "analystId", (count(*) OVER ())::int AS analysts FROM unit
      GROUP BY "analystId" ORDER BY sum(positions) DESC, "analystId" LIMIT ${limit}::int
    ),
    counted AS (
      SELECT unit."analystId", unit."topicId", unit.day, unit."values", unit.counts, unit.positions, speaker.analysts
      FROM unit JOIN speaker ON speaker."analystId" = unit."analystId"
    )
    SELECT counted.*, a.slug AS "analystSlug", a."perspectiveId", t.slug AS "topicSlug", t."order" AS "topicOrder"
    FROM counted
    JOIN "Analyst" a ON a.id = counted."analystId"
    JOIN "Topic" t ON t.id = counted."topicId"
    ORDER BY a.slug COLLATE "C", t."order", t.id`;
}

/** @property weight what each position of the row counts. */
type WeightedRow = Row & { weight: number };

/** The rows that count for something, each counting its positions by the weight of its day. */
function weightedRows(rows: readonly Row[], weigh: (day: Day) => number): WeightedRow[] {
  const weights = new Map<number, number>();
  const weightOf = (day: Date) => {
    const known = weights.get(day.getTime()) ?? weigh(dayOf(day));
    weights.set(day.getTime(), known);
    return known;
  };
  return rows.flatMap((row) => {
    const weight = row.day ? weightOf(row.day) : 1;
    return weight > 0 ? [{ ...row, weight }] : [];
  });
}

function collectSpeakers(rows: readonly WeightedRow[]): Speaker[] {
  const found = new Map<string, { row: WeightedRow; topics: Map<string, ValueCount[][]> }>();
  for (const row of rows) {
    const speaker = found.get(row.analystId) ?? { row, topics: new Map<string, ValueCount[][]>() };
    const positions = row.values.map((value, i) => ({ value, count: row.counts[i]! * row.weight }));
    const others = speaker.topics.get(row.topicId);
    if (others) others.push(positions);
    else speaker.topics.set(row.topicId, [positions]);
    found.set(row.analystId, speaker);
  }
  return [...found.values()].map(({ row, topics }) => ({
    id: row.analystId,
    slug: row.analystSlug,
    perspectiveId: row.perspectiveId,
    topics: new Map([...topics].map(([topic, parts]) => [topic, parts.length === 1 ? parts[0]! : merge(parts)])),
  }));
}

function collectTopics(rows: readonly Row[]): TopicRef[] {
  const topics = rows.map((row) => ({ id: row.topicId, slug: row.topicSlug, order: row.topicOrder }));
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()].sort(
    (a, b) => a.order - b.order || a.id.localeCompare(b.id),
  );
}

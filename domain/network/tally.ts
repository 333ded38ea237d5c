import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { dayOf } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { merge, type ValueCount } from '../measures/distribution';
import type { TopicRef } from '../sides/tally';
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
  value: number;
  count: number;
  analysts: number;
};

/**
 * Counts what each analyst says on each topic, in one statement whose rows follow analysts × topics × distinct values
 * (× days where a window weighs them), never claims.
 */
export async function tallySpeakers({
  db,
  filter,
  duplicates = 'DOCUMENT',
  window = null,
  weigh = (weight) => weight,
  limit,
}: SpeakersRequest): Promise<Speakers> {
  const day = window && window.kernel !== 'UNIFORM' ? Prisma.sql`unit."publishedOn"` : Prisma.sql`NULL::date`;
  const rows = await db.$queryRaw<Row[]>`
    WITH unit AS MATERIALIZED (${unitsUnder(filter, duplicates, window)}),
    speaker AS (
      SELECT "analystId", (count(*) OVER ())::int AS analysts FROM unit
      GROUP BY "analystId" ORDER BY count(*) DESC, "analystId" LIMIT ${limit}::int
    ),
    counted AS (
      SELECT unit."analystId", unit."topicId", ${day} AS day, unit.value::float8 AS value, count(*)::int AS count,
        speaker.analysts
      FROM unit JOIN speaker ON speaker."analystId" = unit."analystId"
      GROUP BY unit."analystId", unit."topicId", ${day}, unit.value, speaker.analysts
    )
    SELECT counted.*, a.slug AS "analystSlug", a."perspectiveId", t.slug AS "topicSlug", t."order" AS "topicOrder"
    FROM counted
    JOIN "Analyst" a ON a.id = counted."analystId"
    JOIN "Topic" t ON t.id = counted."topicId"
    ORDER BY a.slug COLLATE "C", t."order", t.id, counted.value`;
  const weighted = rows.flatMap((row) => {
    const weight = window && row.day ? weigh(weightOn(window, dayOf(row.day))) : 1;
    return weight > 0 ? [{ ...row, count: row.count * weight }] : [];
  });
  return {
    speakers: collectSpeakers(weighted),
    topics: collectTopics(weighted),
    analysts: rows[0]?.analysts ?? 0,
  };
}

function collectSpeakers(rows: readonly Row[]): Speaker[] {
  const found = new Map<string, { row: Row; topics: Map<string, ValueCount[]> }>();
  for (const row of rows) {
    const speaker = found.get(row.analystId) ?? { row, topics: new Map<string, ValueCount[]>() };
    const positions = speaker.topics.get(row.topicId) ?? [];
    positions.push({ value: row.value, count: row.count });
    speaker.topics.set(row.topicId, positions);
    found.set(row.analystId, speaker);
  }
  return [...found.values()].map(({ row, topics }) => ({
    id: row.analystId,
    slug: row.analystSlug,
    perspectiveId: row.perspectiveId,
    topics: new Map([...topics].map(([topic, positions]) => [topic, merge([positions])])),
  }));
}

function collectTopics(rows: readonly Row[]): TopicRef[] {
  const topics = rows.map((row) => ({ id: row.topicId, slug: row.topicSlug, order: row.topicOrder }));
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()].sort(
    (a, b) => a.order - b.order || a.id.localeCompare(b.id),
  );
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { type Ordered, ordered } from '../measures/ordered';
import { DAILY_LIST, readDailyList } from '../positions/daily-list';
import type { TopicRef } from '../sides/group-rows';
import { type Shape, shapeOf } from '../sql/json-rows';
import { asListed, fromListed, type ListedRows } from '../sql/listed-rows';
import { voicesInWindow, voicesUnder } from '../totals/voices';
import { dayNumber } from '../windows/months';
import { type TimeWindow, weightAt } from '../windows/window';
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

/** What an analyst says on a topic, but for its numbers. */
type Voice = {
  analystId: string;
  analystSlug: string;
  perspectiveId: string;
  topicId: string;
  topicSlug: string;
  topicOrder: number;
  analysts: number;
  /** Where each position weighs by its day: a list as readDailyList reads it. */
  said: string | null;
};

const VOICE: Shape<Voice> = shapeOf(
  {
    analystId: true,
    analystSlug: true,
    perspectiveId: true,
    topicId: true,
    topicSlug: true,
    topicOrder: true,
    analysts: true,
    said: true,
  },
  {},
);

/** Counts what each analyst says on each topic, in one statement whose rows follow analysts × topics. */
export async function tallySpeakers({
  db,
  filter,
  duplicates = 'DOCUMENT',
  window = null,
  weigh = (weight) => weight,
  limit,
}: SpeakersRequest): Promise<Speakers> {
  const byDay = window !== null && window.kernel !== 'UNIFORM';
  const voices = duplicates === 'DOCUMENT' ? (window ? voicesInWindow(filter, window) : voicesUnder(filter)) : null;
  const counted = voices
    ? Prisma.sql`SELECT "analystId", "topicId", "values", counts, positions, NULL::text AS said FROM (${voices}) AS voice`
    : (byDay ? listUnits : countUnits)(unitsUnder(filter, duplicates, window));
  const found = await readVoices(db, counted, limit);
  const weightOf = window ? weightByDay(window, weigh) : () => 1;
  const voiced = found.flatMap(({ row, positions: listed }) => {
    const positions = row.said === null ? listed : weighed(row.said, weightOf);
    return positions.size > 0 ? [{ row, positions }] : [];
  });
  return {
    speakers: collectSpeakers(voiced),
    topics: collectTopics(voiced.map(({ row }) => row)),
    analysts: found[0]?.row.analysts ?? 0,
  };
}

/** Units, as unitsUnder gives them, by analyst, topic and value. */
function countUnits(units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "analystId", "topicId", array_agg(value ORDER BY value) AS "values",
      array_agg(count ORDER BY value) AS counts, sum(count)::int AS positions, NULL::text AS said
    FROM (
      SELECT "analystId", "topicId", value::float8 AS value, count(*)::int AS count
      FROM (${units}) AS unit GROUP BY "analystId", "topicId", value
    ) AS said
    GROUP BY "analystId", "topicId"`;
}

/** The same one by one, with their days. */
function listUnits(units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "analystId", "topicId", NULL::float8[] AS "values", NULL::int[] AS counts, count(*)::int AS positions,
      ${DAILY_LIST} AS said
    FROM (${units}) AS unit GROUP BY "analystId", "topicId"`;
}

/**
 * The voices of those who speak most.
 * @param counted columns analystId, topicId, the lists values and counts or the list said, and positions, their number.
 */
async function readVoices(db: Database, counted: Prisma.Sql, limit: number) {
  const [answer] = await db.$queryRaw<[ListedRows]>`
    WITH unit AS MATERIALIZED (${counted}),
    speaker AS (
      SELECT "analystId", (count(*) OVER ())::int AS analysts FROM unit
      GROUP BY "analystId" ORDER BY sum(positions) DESC, "analystId" LIMIT ${limit}::int
    ),
    voice AS MATERIALIZED (
      SELECT unit."analystId", unit."topicId", unit."values", unit.counts, unit.said, speaker.analysts,
        a.slug AS "analystSlug", a."perspectiveId", t.slug AS "topicSlug", t."order" AS "topicOrder"
      FROM unit
      JOIN speaker ON speaker."analystId" = unit."analystId"
      JOIN "Analyst" a ON a.id = unit."analystId"
      JOIN "Topic" t ON t.id = unit."topicId"
      ORDER BY a.slug COLLATE "C", t."order", t.id
    )
    SELECT ${asListed(VOICE, 'voice')}`;
  return fromListed(answer, VOICE);
}

/** What a position of a day counts, by the day's number; asked once for each day. */
function weightByDay(window: TimeWindow, weigh: (weight: number) => number): (day: number) => number {
  const middle = dayNumber(window.middle);
  const known = new Map<number, number>();
  return (day) => {
    const weight = known.get(day) ?? weigh(weightAt(window, day - middle));
    known.set(day, weight);
    return weight;
  };
}

function weighed(said: string, weightOf: (day: number) => number): Ordered {
  const { days, values } = readDailyList(said);
  const counts = new Map<number, number>();
  days.forEach((day, i) => {
    const weight = weightOf(day);
    if (weight > 0) counts.set(values[i]!, (counts.get(values[i]!) ?? 0) + weight);
  });
  return ordered([...counts].map(([value, count]) => ({ value, count })));
}

function collectSpeakers(voiced: readonly { row: Voice; positions: Ordered }[]): Speaker[] {
  const found = new Map<string, { row: Voice; topics: Map<string, Ordered> }>();
  for (const { row, positions } of voiced) {
    const speaker = found.get(row.analystId) ?? { row, topics: new Map<string, Ordered>() };
    speaker.topics.set(row.topicId, positions);
    found.set(row.analystId, speaker);
  }
  return [...found.values()].map(({ row, topics }) => ({
    id: row.analystId,
    slug: row.analystSlug,
    perspectiveId: row.perspectiveId,
    topics,
  }));
}

function collectTopics(rows: readonly Voice[]): TopicRef[] {
  const topics = rows.map((row) => ({ id: row.topicId, slug: row.topicSlug, order: row.topicOrder }));
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()].sort(
    (a, b) => a.order - b.order || a.id.localeCompare(b.id),
  );
}

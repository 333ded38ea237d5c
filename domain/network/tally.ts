import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { type Ordered, ordered } from '../measures/ordered';
import { DAILY_LIST, readDailyList } from '../positions/daily-list';
import type { TopicRef } from '../sides/group-rows';
import { asJson, fromJson, type Shape, shapeOf } from '../sql/json-rows';
import { asListed, fromListed, type ListedRows } from '../sql/listed-rows';
import { packed } from '../sql/packed-positions';
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

/** One of those who speak most; `analysts` as in Speakers. */
type Analyst = { id: string; slug: string; perspectiveId: string; analysts: number };

/** What an analyst says on a topic, but for its numbers: both by their places, since ids and slugs of all would be most of it. */
type Voice = {
  speaker: number;
  topic: number;
  /** Where each position weighs by its day: a list as readDailyList reads it. */
  said: string | null;
};

const ANALYST: Shape<Analyst> = shapeOf({ id: true, slug: true, perspectiveId: true, analysts: true }, {});
const TOPIC: Shape<TopicRef> = shapeOf({ id: true, slug: true, order: true }, {});
const VOICE: Shape<Voice> = shapeOf({ speaker: true, topic: true, said: true }, {});

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
    ? Prisma.sql`SELECT "analystId", "topicId", packed, positions, NULL::text AS said FROM (${voices}) AS voice`
    : (byDay ? listUnits : countUnits)(unitsUnder(filter, duplicates, window));
  const { analysts, topics, voices: found } = await readVoices(db, counted, limit);
  const weightOf = window ? weightByDay(window, weigh) : () => 1;
  const speakers = analysts.map(({ id, slug, perspectiveId }) => ({
    id,
    slug,
    perspectiveId,
    topics: new Map<string, Ordered>(),
  }));
  const spoken = new Set<number>();
  for (const { row, positions: listed } of found) {
    const positions: Ordered = row.said === null ? listed : weighed(row.said, weightOf);
    if (positions.size === 0) continue;
    speakers[row.speaker]!.topics.set(topics[row.topic]!.id, positions);
    spoken.add(row.topic);
  }
  return {
    speakers: speakers.filter((speaker) => speaker.topics.size > 0),
    topics: topics.filter((_, place) => spoken.has(place)),
    analysts: analysts[0]?.analysts ?? 0,
  };
}

const PACKED = Prisma.raw(packed('value', 'count'));

/** Units, as unitsUnder gives them, by analyst, topic and value. */
function countUnits(units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "analystId", "topicId", ${PACKED} AS packed, sum(count)::int AS positions, NULL::text AS said
    FROM (
      SELECT "analystId", "topicId", value::float8 AS value, count(*)::int AS count
      FROM (${units}) AS unit GROUP BY "analystId", "topicId", value
    ) AS said
    GROUP BY "analystId", "topicId"`;
}

/** The same one by one, with their days. */
function listUnits(units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "analystId", "topicId", NULL::bytea AS packed, count(*)::int AS positions, ${DAILY_LIST} AS said
    FROM (${units}) AS unit GROUP BY "analystId", "topicId"`;
}

/**
 * Those who speak most by their slugs, topics in their order, and what the former say on the latter.
 * @param counted columns analystId, topicId, packed or the list said, and positions, their number.
 * @param limit how many analysts at most.
 */
async function readVoices(db: Database, counted: Prisma.Sql, limit: number) {
  const [answer] = await db.$queryRaw<[ListedRows & { speakers: unknown; topics: unknown }]>`
    WITH unit AS MATERIALIZED (${counted}),
    speaker AS MATERIALIZED (
      SELECT a.id, a.slug, a."perspectiveId", most.analysts, (row_number() OVER (ORDER BY a.slug COLLATE "C"))::int - 1 AS place
      FROM (
        SELECT "analystId", (count(*) OVER ())::int AS analysts FROM unit
        GROUP BY "analystId" ORDER BY sum(positions) DESC, "analystId" LIMIT ${limit}::int
      ) AS most
      JOIN "Analyst" a ON a.id = most."analystId"
    ),
    topic AS MATERIALIZED (
      SELECT t.id, t.slug, t."order", (row_number() OVER (ORDER BY t."order", t.id))::int - 1 AS place
      FROM "Topic" t WHERE t.id IN (SELECT "topicId" FROM unit)
    ),
    voice AS MATERIALIZED (
      SELECT speaker.place AS speaker, topic.place AS topic, unit.said, unit.packed
      FROM unit JOIN speaker ON speaker.id = unit."analystId" JOIN topic ON topic.id = unit."topicId"
      ORDER BY speaker.place, topic.place
    )
    SELECT ${asJson(ANALYST, 'speaker', inPlace('speaker'))} AS speakers, ${asJson(TOPIC, 'topic', inPlace('topic'))} AS topics,
      ${asListed(VOICE, 'voice')}`;
  return {
    analysts: fromJson(answer.speakers, ANALYST),
    topics: fromJson(answer.topics, TOPIC),
    voices: fromListed(answer, VOICE),
  };
}

/** A table of the statement in the order of its places. */
function inPlace(table: string): Prisma.Sql {
  return Prisma.raw(`(SELECT * FROM ${table} ORDER BY place) AS ${table}`);
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

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { DAILY_LIST, readDailyList } from '../positions/daily-list';
import { monthlyVoicesUnder } from '../totals/voices';
import { lastOfMonth } from '../windows/months';

/** Positions of equal value on a day or in a whole month, one by one in lists of one length: there may be very many. */
export type Sayings = {
  /** First and last day of the time, as numbers since 1970. */
  first: readonly number[];
  last: readonly number[];
  values: readonly number[];
  /** How many positions. */
  counts: readonly number[];
};

/** What an analyst says on a topic over time. */
export type SaidOnTopic = {
  analystId: string;
  slug: string;
  perspectiveId: string;
  topicId: string;
  /** Days of the earliest and the latest position. */
  first: Day;
  last: Day;
  sayings: Sayings;
};

type Row = Omit<SaidOnTopic, 'sayings'> & { said: string };

/**
 * What the analysts with the most positions say, by whole months as totals keep them; null where totals do not know
 * the filter. Its rows follow analysts × topics × months, never positions.
 */
export async function readMonthsSaid(
  db: Database,
  filter: MeasureFilter,
  limit: number,
): Promise<SaidOnTopic[] | null> {
  const voices = monthlyVoicesUnder(filter);
  if (!voices) return null;
  const rows = await readSaid(
    db,
    limit,
    Prisma.sql`
      SELECT "analystId", "topicId", sum(positions) AS positions, min("first")::text AS "first",
        max("last")::text AS "last", json_agg(json_build_array(month - DATE '1970-01-01', "values", counts))::text AS said
      FROM (${voices}) AS voice GROUP BY "analystId", "topicId"`,
  );
  return rows.map(({ said, ...one }) => ({ ...one, sayings: sayingsOfMonths(said) }));
}

/** The same by days: its rows follow positions. */
export async function readDaysSaid(db: Database, filter: MeasureFilter, limit: number): Promise<SaidOnTopic[]> {
  const rows = await readSaid(db, limit, daily(positionsUnder(filter)));
  return rows.map(({ said, ...one }) => ({ ...one, sayings: sayingsOfDays(said) }));
}

/** What analysts say on some days, on topics of which they are known to speak. */
export async function readSaidOn(
  db: Database,
  filter: MeasureFilter,
  days: readonly Day[],
  known: readonly Pick<SaidOnTopic, 'analystId' | 'topicId'>[],
): Promise<SaidOnTopic[]> {
  const analystIds = [...new Set(known.map(({ analystId }) => analystId))];
  const topicIds = [...new Set(known.map(({ topicId }) => topicId))];
  // An index leads to the days of each topic.
  const positions = Prisma.sql`
    SELECT * FROM (${positionsUnder(filter)}) AS any_day
    WHERE "publishedOn" = ANY(${[...days]}::date[]) AND "topicId" = ANY(${topicIds}::uuid[])
      AND "analystId" = ANY(${analystIds}::uuid[])`;
  const rows = await readSaid(db, analystIds.length, daily(positions));
  return rows.map(({ said, ...one }) => ({ ...one, sayings: sayingsOfDays(said) }));
}

function daily(positions: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "analystId", "topicId", count(*) AS positions, min("publishedOn")::text AS "first",
      max("publishedOn")::text AS "last", ${DAILY_LIST} AS said
    FROM (${positions}) AS position GROUP BY "analystId", "topicId"`;
}

function sayingsOfDays(said: string): Sayings {
  const { days, values } = readDailyList(said);
  return { first: days, last: days, values, counts: days.map(() => 1) };
}

function sayingsOfMonths(said: string): Sayings {
  const months = JSON.parse(said) as [number, number[], number[]][];
  return {
    first: months.flatMap(([first, values]) => values.map(() => first)),
    last: months.flatMap(([first, values]) => values.map(() => lastOfMonth(first))),
    values: months.flatMap(([, values]) => values),
    counts: months.flatMap(([, , counts]) => counts),
  };
}

/** @param said columns analystId, topicId, positions, their number, first, last and said. */
function readSaid(db: Database, limit: number, said: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH voice AS MATERIALIZED (${said}),
    speaker AS (
      SELECT "analystId" FROM voice GROUP BY "analystId" ORDER BY sum(positions) DESC, "analystId" LIMIT ${limit}::int
    )
    SELECT voice."analystId", voice."topicId", voice."first", voice."last", voice.said, a.slug, a."perspectiveId"
    FROM voice JOIN speaker ON speaker."analystId" = voice."analystId" JOIN "Analyst" a ON a.id = voice."analystId"
    ORDER BY a.slug COLLATE "C", voice."topicId"`;
}

import { Prisma } from '@/generated/prisma/client';
import type { MeasureFilter } from '../filters/measure-filter';
import { claimsUnder, positionsUnder } from '../filters/positions-under';
import { boundsOf, type TimeWindow } from '../windows/window';

/** What counts once: the unit of repetition. */
export const DUPLICATES = [
  'DOCUMENT',
  'CLAIM',
  'DAY',
  'WEEK',
  'MONTH',
  'YEAR',
  'RANGE',
  'DNA_DOCUMENT',
  'DNA_WEEK',
  'DNA_MONTH',
  'DNA_YEAR',
  'DNA_RANGE',
] as const;
export type Duplicates = (typeof DUPLICATES)[number];

type Period = Extract<Duplicates, 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'RANGE'>;
type DnaRule = Extract<Duplicates, `DNA_${string}`>;

const PERIOD: Record<Period, Prisma.Sql> = {
  DAY: Prisma.sql`"publishedOn"`,
  WEEK: Prisma.sql`date_trunc('week', "publishedOn"::timestamp)::date`,
  MONTH: Prisma.sql`date_trunc('month', "publishedOn"::timestamp)::date`,
  YEAR: Prisma.sql`date_trunc('year', "publishedOn"::timestamp)::date`,
  RANGE: Prisma.sql`NULL::date`,
};

// Discourse Network Analyzer compares numbers of weeks and months without their years.
const DNA_UNIT: Record<DnaRule, Prisma.Sql> = {
  DNA_DOCUMENT: Prisma.sql`"articleId"::text`,
  DNA_WEEK: Prisma.sql`extract(week FROM "publishedOn")::text`,
  DNA_MONTH: Prisma.sql`extract(month FROM "publishedOn")::text`,
  DNA_YEAR: Prisma.sql`extract(year FROM "publishedOn")::text`,
  DNA_RANGE: Prisma.sql`''::text`,
};

function inWindow(source: Prisma.Sql, window: TimeWindow | null): Prisma.Sql {
  const bounds = window && boundsOf(window);
  if (!bounds) return source;
  return Prisma.sql`
    SELECT * FROM (${source}) AS any_time
    WHERE "publishedOn" >= ${bounds.from}::date AND "publishedOn" <= ${bounds.to}::date`;
}

/** The stances of the claims under a filter, on its topics. */
function stancesUnder(filter: MeasureFilter, window: TimeWindow | null): Prisma.Sql {
  const onTopic = filter.ids.topics ? Prisma.sql`WHERE s."topicId" = ANY(${filter.ids.topics}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    SELECT claim."articleId", claim."analystId", s."topicId", claim."publishedOn", s.value
    FROM (${inWindow(claimsUnder(filter), window)}) AS claim
    JOIN "Stance" s ON s."articleId" = claim."articleId" AND s."claimNumber" = claim.number
    ${onTopic}`;
}

function isPeriod(duplicates: Duplicates): duplicates is Period {
  return duplicates in PERIOD;
}

/**
 * What a network counts under a filter and a rule on duplicates, as a query with the columns analystId, topicId, value
 * and publishedOn (the middle between first and last where a unit spans days).
 *
 * - DOCUMENT: positions, the unit of all other measures (docs/decisions/0020).
 * - CLAIM: every claim.
 * - DAY, WEEK, MONTH, YEAR, RANGE: one position per analyst, topic and period (of its year; RANGE knows one period),
 *   the mean of all claims in it.
 * - DNA_…: each value once per analyst, topic and unit, as Discourse Network Analyzer 3 counts.
 */
export function unitsUnder(filter: MeasureFilter, duplicates: Duplicates, window: TimeWindow | null): Prisma.Sql {
  if (duplicates === 'DOCUMENT') return inWindow(positionsUnder(filter), window);
  if (duplicates === 'CLAIM') {
    return Prisma.sql`
      SELECT "analystId", "topicId", value::float8 AS value, "publishedOn"
      FROM (${stancesUnder(filter, window)}) AS stance`;
  }
  const middle = Prisma.sql`min("publishedOn") + (max("publishedOn") - min("publishedOn")) / 2 AS "publishedOn"`;
  if (isPeriod(duplicates)) {
    // A position is a quotient: the sums of its stances are whole again once rounded, and equal means come out equal.
    return Prisma.sql`
      SELECT "analystId", "topicId", sum(round(value * "claimCount")) / sum("claimCount") AS value, ${middle}
      FROM (${inWindow(positionsUnder(filter), window)}) AS position
      GROUP BY "analystId", "topicId", ${PERIOD[duplicates]}`;
  }
  return Prisma.sql`
    SELECT "analystId", "topicId", value::float8 AS value, ${middle}
    FROM (${stancesUnder(filter, window)}) AS stance
    GROUP BY "analystId", "topicId", value, ${DNA_UNIT[duplicates]}`;
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { RANGE } from '../measures/scale';
import { readLimit } from '../paging/limit';

/** How far another analyst agrees with this one. */
export type AnalystAgreement = { analystId: string; otherId: string; agreement: number; sharedTopics: number };

export type AgreementQuestion = {
  /** How many others at most. */
  limit: number;
  /** Only others who share at least so many topics. */
  minSharedTopics: number;
  /** DESC gives the nearest first, ASC the most distant. */
  direction: 'ASC' | 'DESC';
};

/**
 * Checks a question for the nearest analysts.
 * @param most the largest limit allowed.
 * @throws InputError INVALID_RANGE naming the argument.
 */
export function readAgreementQuestion(question: AgreementQuestion, most: number): AgreementQuestion {
  readLimit(question.limit, most);
  if (question.minSharedTopics < 1) {
    throw new InputError('INVALID_RANGE', 'minSharedTopics', question.minSharedTopics, 'a whole number from 1');
  }
  return question;
}

/**
 * The analysts nearest to, or most distant from, each of these, by the measures of domain/measures/agreement and
 * shared-topics: the mean of 1 − E|x − y|/4 over the topics both speak of, weighted by the harmonic mean of their
 * numbers of positions. By the analyst's id, in one statement for all of them.
 *
 * The database computes it: every pair of analysts has to be measured to know the nearest few, and only those few are
 * worth carrying here (docs/decisions/0024).
 */
export async function nearestAnalysts({
  db,
  analystIds,
  filter,
  question: { limit, minSharedTopics, direction },
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
  question: AgreementQuestion;
}): Promise<Map<string, AnalystAgreement[]>> {
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    SELECT "analystId", "topicId", value, count(*)::float8 AS n,
      (sum(count(*)) OVER (PARTITION BY "analystId", "topicId"))::float8 AS total
    FROM (${positionsUnder(filter)}) AS position
    WHERE ${condition}
    GROUP BY "analystId", "topicId", value`;
  const order = direction === 'ASC' ? Prisma.sql`agreement ASC` : Prisma.sql`agreement DESC`;
  const rows = await db.$queryRaw<AnalystAgreement[]>`
    WITH own AS (${counted(Prisma.sql`"analystId" = ANY(${[...analystIds]}::uuid[])`)}),
    other AS (${counted(Prisma.sql`"topicId" IN (SELECT "topicId" FROM own)`)}),
    by_topic AS (
      SELECT own."analystId", other."analystId" AS "otherId",
        1 - sum(own.n * other.n * abs(own.value - other.value)) / sum(own.n * other.n) / ${RANGE}::float8 AS agreement,
        2 * own.total * other.total / (own.total + other.total) AS weight
      FROM own
      JOIN other ON other."topicId" = own."topicId" AND other."analystId" <> own."analystId"
      GROUP BY own."analystId", other."analystId", own."topicId", own.total, other.total
    ),
    over_topics AS (
      SELECT "analystId", "otherId", sum(weight * agreement) / sum(weight) AS agreement, count(*)::int AS "sharedTopics"
      FROM by_topic
      GROUP BY "analystId", "otherId"
      HAVING count(*) >= ${minSharedTopics}::int
    ),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY "analystId" ORDER BY ${order}, "sharedTopics" DESC, "otherId") AS rank
      FROM over_topics
    )
    SELECT "analystId", "otherId", agreement, "sharedTopics"
    FROM ranked
    WHERE rank <= ${limit}::int
    ORDER BY rank`;
  return new Map(analystIds.map((id) => [id, rows.filter((row) => row.analystId === id)]));
}

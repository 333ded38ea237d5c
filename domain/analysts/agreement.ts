import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { type EvidenceGrade, FAIR_POSITIONS, lowerGrade, voiceGrade } from '../measures/evidence';
import { RANGE } from '../measures/scale';
import { readLimit } from '../paging/limit';

/** How far another analyst agrees with this one. */
export type AnalystAgreement = {
  analystId: string;
  otherId: string;
  agreement: number;
  sharedTopics: number;
  /** Positions of this one, and of the other, on the topics both speak of. */
  positions: number;
  otherPositions: number;
  /** Lower of the two analysts' grades on those topics, each by the rule for one analyst's own positions. */
  grade: EvidenceGrade;
};

type Row = Omit<AnalystAgreement, 'grade'> & { articles: number; otherArticles: number };

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
 * Only those with fair evidence are ranked by it. The others follow, by how much they rest on: two positions that happen
 * to be alike are no close agreement.
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
  const positions = positionsUnder(filter);
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    SELECT "analystId", "topicId", value, count(*)::float8 AS n,
      (sum(count(*)) OVER (PARTITION BY "analystId", "topicId"))::float8 AS total
    FROM (${positions}) AS position
    WHERE ${condition}
    GROUP BY "analystId", "topicId", value`;
  const way = direction === 'ASC' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS (${counted(Prisma.sql`"analystId" = ANY(${[...analystIds]}::uuid[])`)}),
    other AS (${counted(Prisma.sql`"topicId" IN (SELECT "topicId" FROM own)`)}),
    -- How far each value is from an analyst's positions, on average: once for all others who take it.
    distance AS (
      SELECT own."analystId", own."topicId", own.total, taken.value,
        sum(own.n * abs(own.value - taken.value)) / own.total AS mean
      FROM own
      JOIN (SELECT DISTINCT "topicId", value FROM other) AS taken ON taken."topicId" = own."topicId"
      GROUP BY own."analystId", own."topicId", own.total, taken.value
    ),
    by_topic AS (
      SELECT distance."analystId", other."analystId" AS "otherId", other."topicId", distance.total,
        other.total AS "otherTotal",
        1 - sum(other.n * distance.mean) / other.total / ${RANGE}::float8 AS agreement,
        2 * distance.total * other.total / (distance.total + other.total) AS weight
      FROM distance
      JOIN other ON other."topicId" = distance."topicId" AND other.value = distance.value
        AND other."analystId" <> distance."analystId"
      GROUP BY distance."analystId", other."analystId", other."topicId", distance.total, other.total
    ),
    over_topics AS (
      SELECT "analystId", "otherId", sum(weight * agreement) / sum(weight) AS agreement, count(*)::int AS "sharedTopics",
        sum(total)::int AS positions, sum("otherTotal")::int AS "otherPositions", array_agg("topicId") AS topics
      FROM by_topic
      GROUP BY "analystId", "otherId"
      HAVING count(*) >= ${minSharedTopics}::int
    ),
    weighed AS (
      SELECT *, LEAST(positions, "otherPositions") AS support,
        LEAST(positions, "otherPositions") >= ${FAIR_POSITIONS}::int AS fair
      FROM over_topics
    ),
    ranked AS (
      SELECT *, row_number() OVER (
        PARTITION BY "analystId"
        ORDER BY fair DESC, CASE WHEN fair THEN agreement END ${way}, support DESC, "sharedTopics" DESC, "otherId"
      ) AS rank
      FROM weighed
    ),
    chosen AS (SELECT * FROM ranked WHERE rank <= ${limit}::int),
    -- Articles do not add up over topics: they are counted anew, for the few pairs that are chosen.
    spoken AS (
      SELECT DISTINCT "analystId", "topicId", "articleId" FROM (${positions}) AS position
      WHERE "analystId" IN (SELECT "analystId" FROM chosen UNION SELECT "otherId" FROM chosen)
    ),
    read_in AS (
      SELECT chosen."analystId", chosen."otherId",
        count(DISTINCT spoken."articleId") FILTER (WHERE spoken."analystId" = chosen."analystId")::int AS articles,
        count(DISTINCT spoken."articleId") FILTER (WHERE spoken."analystId" = chosen."otherId")::int AS "otherArticles"
      FROM chosen
      JOIN spoken ON spoken."analystId" IN (chosen."analystId", chosen."otherId") AND spoken."topicId" = ANY(chosen.topics)
      GROUP BY chosen."analystId", chosen."otherId"
    )
    SELECT chosen."analystId", chosen."otherId", agreement, "sharedTopics", positions, "otherPositions", articles, "otherArticles"
    FROM chosen JOIN read_in USING ("analystId", "otherId")
    ORDER BY rank`;
  return new Map(analystIds.map((id) => [id, rows.filter((row) => row.analystId === id).map(graded)]));
}

function graded({ articles, otherArticles, ...pair }: Row): AnalystAgreement {
  const own = voiceGrade({ positions: pair.positions, articles });
  const other = voiceGrade({ positions: pair.otherPositions, articles: otherArticles });
  return { ...pair, grade: lowerGrade(own, other) };
}

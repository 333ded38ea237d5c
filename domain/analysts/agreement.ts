import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { type EvidenceGrade, FAIR_POSITIONS, lowerGrade, SOLID_ARTICLES, voiceGrade } from '../measures/evidence';
import { RANGE } from '../measures/scale';
import { readLimit } from '../paging/limit';
import { voicesUnder } from '../totals/voices';

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

/** Articles as far as a grade depends on them. */
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
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    SELECT "analystId", "topicId", value, positions::float8 AS n,
      (sum(positions) OVER (PARTITION BY "analystId", "topicId"))::float8 AS total
    FROM voice
    WHERE ${condition}`;
  const way = direction === 'ASC' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db.$queryRaw<Row[]>`
    WITH voice AS MATERIALIZED (${voicesUnder(filter)}),
    own AS (${counted(Prisma.sql`"analystId" = ANY(${[...analystIds]}::uuid[])`)}),
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
        sum(total)::int AS positions, sum("otherTotal")::int AS "otherPositions", array_agg("topicId") AS topics,
        max(total)::int AS most, max("otherTotal")::int AS "otherMost"
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
    -- Articles do not add up over topics. But each position on one topic is in another article: only where no topic
    -- alone has enough for the highest grade are the few there are counted.
    unsure AS (
      SELECT "analystId", "otherId", "analystId" AS speaker, unnest(topics) AS "topicId" FROM chosen
      WHERE most < ${SOLID_ARTICLES}::int
      UNION ALL
      SELECT "analystId", "otherId", "otherId", unnest(topics) FROM chosen WHERE "otherMost" < ${SOLID_ARTICLES}::int
    ),
    read_in AS (
      SELECT unsure."analystId", unsure."otherId", speaker, count(DISTINCT position."articleId")::int AS articles
      FROM unsure
      JOIN (${positionsUnder(filter)}) AS position
        ON position."analystId" = unsure.speaker AND position."topicId" = unsure."topicId"
      GROUP BY unsure."analystId", unsure."otherId", speaker
    )
    SELECT chosen."analystId", chosen."otherId", agreement, "sharedTopics", positions, "otherPositions",
      coalesce(own.articles, most) AS articles, coalesce(other.articles, "otherMost") AS "otherArticles"
    FROM chosen
    LEFT JOIN read_in own
      ON own."analystId" = chosen."analystId" AND own."otherId" = chosen."otherId" AND own.speaker = chosen."analystId"
    LEFT JOIN read_in other
      ON other."analystId" = chosen."analystId" AND other."otherId" = chosen."otherId" AND other.speaker = chosen."otherId"
    ORDER BY rank`;
  return new Map(analystIds.map((id) => [id, rows.filter((row) => row.analystId === id).map(graded)]));
}

function graded({ articles, otherArticles, ...pair }: Row): AnalystAgreement {
  const own = voiceGrade({ positions: pair.positions, articles });
  const other = voiceGrade({ positions: pair.otherPositions, articles: otherArticles });
  return { ...pair, grade: lowerGrade(own, other) };
}

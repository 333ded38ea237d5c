import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import type { Side } from '../sides/side';
import { sharedInArticles, voicesUnder } from '../totals/voices';

/** Two analysts of two perspectives who speak of the same topics under a filter. */
export type FacingPair = {
  leftId: string;
  rightId: string;
  sharedTopics: number;
  sharedInOneArticle: number;
  filter: MeasureFilter;
};

/**
 * The pairs of analysts, one of each perspective, who share the most topics; of those who share as many, first the pairs
 * that one and the same article sets against each other. One statement.
 */
export async function facingAnalysts({
  db,
  left,
  right,
  filter,
  limit,
}: {
  db: Database;
  left: Side;
  right: Side;
  filter: MeasureFilter;
  limit: number;
}): Promise<FacingPair[]> {
  if (left.kind !== 'perspective' || right.kind !== 'perspective') return [];
  const speaking = ({ id }: Side) => Prisma.sql`
    SELECT "analystId", "topicId" FROM (${voicesUnder(filter)}) AS voice WHERE "perspectiveId" = ${id}::uuid`;
  const pairs = await db.$queryRaw<Omit<FacingPair, 'filter'>[]>`
    WITH pair AS (
      SELECT l."analystId" AS "leftId", r."analystId" AS "rightId", count(*)::int AS "sharedTopics"
      FROM (${speaking(left)}) l JOIN (${speaking(right)}) r USING ("topicId")
      GROUP BY 1, 2
    ),
    -- Whether they meet in one article matters only where as many topics are shared as by the last of those wanted.
    foremost AS (SELECT "sharedTopics" FROM pair ORDER BY "sharedTopics" DESC LIMIT ${limit}::int),
    candidate AS (SELECT * FROM pair WHERE "sharedTopics" >= (SELECT min("sharedTopics") FROM foremost)),
    together AS (${sharedInArticles(filter, Prisma.sql`candidate`)})
    SELECT "leftId"::text, "rightId"::text, "sharedTopics", coalesce(shared, 0)::int AS "sharedInOneArticle"
    FROM candidate LEFT JOIN together USING ("leftId", "rightId")
    ORDER BY "sharedTopics" DESC, "sharedInOneArticle" DESC, "leftId", "rightId"
    LIMIT ${limit}::int`;
  return pairs.map((pair) => ({ ...pair, filter }));
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { ofSide } from './groups';
import type { Side } from './side';

/** A position that a side's figures count on a topic: under a filter on claims, the mean of those that match. */
export type CountedPosition = {
  sideId: string;
  topicId: string;
  analystId: string;
  articleId: string;
  value: number;
  claimCount: number;
};

/**
 * The positions of each of these sides on a topic, newest first and at most so many; one statement. Each side on each
 * topic is a query of its own, which an index of days lets end with its last row.
 */
export async function countedPositions({
  db,
  of,
  filter,
  limit,
}: {
  db: Database;
  of: readonly { side: Side; topicId: string }[];
  filter: MeasureFilter;
  limit: number;
}): Promise<CountedPosition[]> {
  if (of.length === 0) return [];
  const newest = of.map(
    ({ side, topicId }) => Prisma.sql`
      (SELECT side AS "sideId", "topicId", "analystId", "articleId", value::float8 AS value,
        "claimCount"::int AS "claimCount", "publishedOn"
      FROM (${ofSide(positionsUnder(filter), side)}) AS position
      WHERE "topicId" = ${topicId}::uuid
      ORDER BY "publishedOn" DESC, "articleId", "analystId"
      LIMIT ${limit}::int)`,
  );
  return db.$queryRaw<CountedPosition[]>`
    SELECT "sideId", "topicId", "analystId", "articleId", value, "claimCount"
    FROM (${Prisma.join(newest, ' UNION ALL ')}) AS newest
    ORDER BY "publishedOn" DESC, "articleId", "analystId"`;
}

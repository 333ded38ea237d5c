import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { ofSide } from '../sides/groups';
import type { Side } from '../sides/side';
import type { Bucket } from './buckets';

/** One side on one topic in one bucket of time. */
export type BucketOfSide = { side: Side; topicId: string; bucket: Bucket };

/**
 * The ids of the articles that each of these was counted from, earliest first, in the order asked; one statement.
 * @param limit how many of each at most.
 */
export async function articlesOfBuckets({
  db,
  filter,
  of,
  limit,
}: {
  db: Database;
  filter: MeasureFilter;
  of: readonly BucketOfSide[];
  limit: number;
}): Promise<string[][]> {
  if (of.length === 0) return [];
  const statements = of.map(
    ({ side, topicId, bucket }, number) => Prisma.sql`
      SELECT ${number}::int AS number, first."publishedOn", first."articleId"
      FROM (
        SELECT "publishedOn", "articleId" FROM (${ofSide(positionsUnder(filter), side)}) AS position
        WHERE "topicId" = ${topicId}::uuid AND "publishedOn" BETWEEN ${bucket.from}::date AND ${bucket.to}::date
        GROUP BY "publishedOn", "articleId"
        ORDER BY "publishedOn", "articleId"
        LIMIT ${limit}
      ) AS first`,
  );
  const rows = await db.$queryRaw<{ number: number; articleId: string }[]>`
    ${Prisma.join(statements, ' UNION ALL ')}
    ORDER BY number, "publishedOn", "articleId"`;
  const articles = of.map((): string[] => []);
  for (const { number, articleId } of rows) articles[number]!.push(articleId);
  return articles;
}

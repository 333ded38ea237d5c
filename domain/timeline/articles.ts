import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
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
  const sides = of.map(({ side }) => side.id);
  const topics = of.map(({ topicId }) => topicId);
  const first = of.map(({ bucket }) => bucket.from);
  const last = of.map(({ bucket }) => bucket.to);
  const rows = await db.$queryRaw<{ number: number; articleId: string }[]>`
    SELECT number, "articleId" FROM (
      SELECT asked.number, position."articleId",
        row_number() OVER (PARTITION BY asked.number ORDER BY position."publishedOn", position."articleId") AS rank
      FROM unnest(${sides}::uuid[], ${topics}::uuid[], ${first}::date[], ${last}::date[])
        WITH ORDINALITY AS asked(side, topic, "from", "to", number)
      JOIN (${positionsUnder(filter)}) AS position ON position."topicId" = asked.topic
        AND position."publishedOn" BETWEEN asked."from" AND asked."to"
        AND asked.side IN (position."perspectiveId", position."analystId", position."outletId")
      GROUP BY asked.number, position."articleId", position."publishedOn"
    ) AS ranked
    WHERE rank <= ${limit}::int
    ORDER BY number, rank`;
  const articles = of.map((): string[] => []);
  for (const { number, articleId } of rows) articles[Number(number) - 1]!.push(articleId);
  return articles;
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import type { Side } from '../sides/side';
import { isDistributed } from '../storage/distribution';
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
  const first = (side: Prisma.Sql, topic: Prisma.Sql, from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`
    SELECT "publishedOn", "articleId" FROM (${positionsUnder(filter)}) AS position
    WHERE "topicId" = ${topic} AND "publishedOn" BETWEEN ${from} AND ${to}
      AND ${side} IN ("perspectiveId", "analystId", "outletId")
    GROUP BY "publishedOn", "articleId"
    ORDER BY "publishedOn", "articleId"
    LIMIT ${limit}`;
  const rows = await db.$queryRaw<{ number: number; articleId: string }[]>`
    ${(await isDistributed(db)) ? eachByItself(of, first) : joined(of, first)}
    ORDER BY number, "publishedOn", "articleId"`;
  const articles = of.map((): string[] => []);
  for (const { number, articleId } of rows) articles[number]!.push(articleId);
  return articles;
}

/** The statement about one of them, whose parts may be columns or values. */
type About = (side: Prisma.Sql, topic: Prisma.Sql, from: Prisma.Sql, to: Prisma.Sql) => Prisma.Sql;

/** Planned once for all. */
function joined(of: readonly BucketOfSide[], about: About): Prisma.Sql {
  const numbers = of.map((_, number) => number);
  const sides = of.map(({ side }) => side.id);
  const topics = of.map(({ topicId }) => topicId);
  const from = of.map(({ bucket }) => bucket.from);
  const to = of.map(({ bucket }) => bucket.to);
  const columns = ['side', 'topic', '"from"', '"to"'].map((name) => Prisma.raw(`asked.${name}`));
  const [side, topic, first, last] = columns as [Prisma.Sql, Prisma.Sql, Prisma.Sql, Prisma.Sql];
  return Prisma.sql`
    SELECT asked.number, found.*
    FROM unnest(${numbers}::int[], ${sides}::uuid[], ${topics}::uuid[], ${from}::date[], ${to}::date[])
      AS asked(number, side, topic, "from", "to")
    CROSS JOIN LATERAL (${about(side, topic, first, last)}) AS found`;
}

/** As values, where tables are spread over several machines: nothing is joined there that stops after some rows. */
function eachByItself(of: readonly BucketOfSide[], about: About): Prisma.Sql {
  const statements = of.map(({ side, topicId, bucket }, number) => {
    const one = about(
      Prisma.sql`${side.id}::uuid`,
      Prisma.sql`${topicId}::uuid`,
      Prisma.sql`${bucket.from}::date`,
      Prisma.sql`${bucket.to}::date`,
    );
    return Prisma.sql`SELECT ${number}::int AS number, found.* FROM (${one}) AS found`;
  });
  return Prisma.join(statements, ' UNION ALL ');
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { containsWords } from '../text/search';

/** More articles than these are looked through by date, until the page is full; fewer are sorted. */
const FEW = 1000;

/**
 * Conditions that every word occurs in an article, as alias a, so written that the better of two ways is taken.
 *
 * PostgreSQL keeps no statistics of texts as long as an article's and expects a handful of every word: for one that most
 * articles have it would gather and sort them all. So the words are looked up first, as far as needed to know whether
 * they are frequent; what the index of words is not offered, the order of dates leads through.
 */
export async function articlesWithWords(db: Database, words: readonly string[]): Promise<Prisma.Sql[]> {
  if (words.length === 0) return [];
  const conditions = containsWords(Prisma.sql`a."searchText"`, words);
  const [found] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT 1 FROM "Article" a WHERE ${Prisma.join(conditions, ' AND ')} LIMIT ${FEW + 1}) AS found`;
  // Of a comparison PostgreSQL expects a third of all rows to meet it.
  return found.count > FEW ? words.map((word) => Prisma.sql`strpos(a."searchText", ${word}) > 0`) : conditions;
}

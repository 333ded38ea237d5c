import type { Database } from '../database';
import type { Day } from '../dates/day';

/** A month in which articles were published: its first day, its last, and how many. */
export type ArticleMonth = { from: Day; to: Day; articles: number };

/** The months in which articles were published, earliest first. */
export async function articleMonths(db: Database): Promise<ArticleMonth[]> {
  return db.$queryRaw<ArticleMonth[]>`
    SELECT month::text AS "from", (month + interval '1 month' - interval '1 day')::date::text AS "to", articles
    FROM (
      SELECT date_trunc('month', "publishedOn"::timestamp)::date AS month, count(*)::int AS articles
      FROM "Article" GROUP BY 1
    ) counted
    ORDER BY month`;
}

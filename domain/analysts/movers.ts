import type { Database } from '../database';

/** The articles that quote an analyst whom these rows give another perspective. */
export async function articlesOfMovers(
  db: Database,
  rows: readonly { id: string; perspectiveId: string }[],
): Promise<string[]> {
  const perspectives = new Map(rows.map(({ id, perspectiveId }) => [id, perspectiveId]));
  const stored = await db.$queryRaw<{ id: string; perspectiveId: string }[]>`
    SELECT id::text, "perspectiveId"::text FROM "Analyst"
    WHERE id = ANY(${[...perspectives.keys()]}::uuid[])`;
  const movers = stored.filter(({ id, perspectiveId }) => perspectives.get(id) !== perspectiveId).map(({ id }) => id);
  return movers.length === 0 ? [] : articlesOfAnalysts(db, movers);
}

/** The articles that quote one of these analysts. */
export async function articlesOfAnalysts(db: Database, analystIds: readonly string[]): Promise<string[]> {
  const articles = await db.$queryRaw<{ articleId: string }[]>`
    SELECT DISTINCT "articleId"::text FROM "Claim" WHERE "analystId" = ANY(${[...analystIds]}::uuid[])`;
  return articles.map(({ articleId }) => articleId);
}

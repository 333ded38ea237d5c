import type { Database } from '../database';
import { claimSlug } from '../identity';

/** A passage that is not what its text says at its offsets, by its claim's address. */
export type WrongPassage = { claim: string; language: string; exact: string; found: string };

/**
 * The passages that differ from their texts. The database refuses such a passage (docs/decisions/0006), so that one can
 * only come from outside: a restore without triggers, or a broken disk.
 */
export async function findWrongPassages(
  db: Database,
  limit: number,
): Promise<{ count: number; first: WrongPassage[] }> {
  const rows = await db.$queryRaw<
    { count: number; articleSlug: string; claimNumber: number; language: string; exact: string; found: string }[]
  >`
    SELECT (count(*) OVER ())::int AS count, a.slug AS "articleSlug", p."claimNumber", p.language, p.exact,
      substring(t.body FROM p.start + 1 FOR p."end" - p.start) AS found
    FROM "Passage" p
    JOIN "ArticleText" t ON t."articleId" = p."articleId" AND t.language = p.language
    JOIN "Article" a ON a.id = p."articleId"
    WHERE substring(t.body FROM p.start + 1 FOR p."end" - p.start) IS DISTINCT FROM p.exact
    ORDER BY a.slug, p."claimNumber", p.language
    LIMIT ${limit}::int`;
  const first = rows.map(({ articleSlug, claimNumber, language, exact, found }) => ({
    claim: claimSlug(articleSlug, claimNumber),
    language,
    exact,
    found,
  }));
  return { count: rows[0]?.count ?? 0, first };
}

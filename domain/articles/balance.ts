import type { Database } from '../database';
import { effectiveNumber } from '../measures/effective-number';

/** A perspective's share of an article's positions. */
export type PerspectiveShare = { perspectiveId: string; positions: number; share: number };

/** Whose voices an article carries; shares in the perspectives' order. */
export type Balance = { shares: PerspectiveShare[]; effectivePerspectives: number | null; positions: number };

/** The balance of each of these articles, by the article's id; one statement. */
export async function balancesOfArticles({
  db,
  articleIds,
}: {
  db: Database;
  articleIds: readonly string[];
}): Promise<Map<string, Balance>> {
  const rows = await db.$queryRaw<{ articleId: string; perspectiveId: string; positions: number }[]>`
    SELECT p."articleId", a."perspectiveId", count(*)::int AS positions
    FROM "Position" p
    JOIN "Analyst" a ON a.id = p."analystId"
    JOIN "Perspective" s ON s.id = a."perspectiveId"
    WHERE p."articleId" = ANY(${[...articleIds]}::uuid[])
    GROUP BY p."articleId", a."perspectiveId", s."order", s.slug
    ORDER BY s."order", s.slug`;
  return new Map(articleIds.map((id) => [id, balanceOf(rows.filter((row) => row.articleId === id))]));
}

function balanceOf(rows: readonly { perspectiveId: string; positions: number }[]): Balance {
  const counts = rows.map((row) => row.positions);
  const positions = counts.reduce((sum, count) => sum + count, 0);
  return {
    shares: rows.map((row) => ({ ...row, share: row.positions / positions })),
    effectivePerspectives: effectiveNumber(counts),
    positions,
  };
}

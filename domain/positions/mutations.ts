import type { Database } from '../database';

/**
 * Computes the positions of these articles anew from their reviewed claims: one per analyst and topic. Called in the
 * transaction of every write that may change a claim, a stance or what a position repeats of its article.
 */
export async function recomputePositions(db: Database, articleIds: readonly string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM "Position" WHERE "articleId" = ANY(${articleIds}::uuid[])`;
  await db.$executeRaw`
    INSERT INTO "Position" ("articleId", "analystId", "topicId", "stanceSum", "claimCount",
      "publishedOn", "datePrecision", "outletId", "language")
    SELECT a."id", c."analystId", s."topicId", sum(s."value"), count(*),
      a."publishedOn", a."datePrecision", a."outletId", a."language"
    FROM "Article" a
    JOIN "Claim" c ON c."articleId" = a."id"
    JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c."number"
    WHERE a."id" = ANY(${articleIds}::uuid[]) AND c."status" = 'REVIEWED'
    GROUP BY a."id", a."publishedOn", a."datePrecision", a."outletId", a."language", c."analystId", s."topicId"`;
}

import type { Database } from '../database';

/**
 * Sets the number of reviewed claims that these articles are listed by. Called in the transaction of every write that
 * may add, remove or review a claim.
 */
export async function countReviewedClaims(db: Database, articleIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "Article" a SET "claimCount" = counted.claims
    FROM (
      SELECT d."id", count(c."number")::int AS claims
      FROM "Article" d LEFT JOIN "Claim" c ON c."articleId" = d."id" AND c."status" = 'REVIEWED'
      WHERE d."id" = ANY(${articleIds}::uuid[])
      GROUP BY d."id"
    ) AS counted
    WHERE counted."id" = a."id" AND counted.claims <> a."claimCount"`;
}

import type { Database } from '../database';
import type { MergedNoun } from './merged';

/** The claims of an analyst, or those that take a stance on a topic, whatever their status; one statement. */
export function claimsOf(db: Database, noun: MergedNoun, id: string): Promise<{ articleId: string; number: number }[]> {
  if (noun === 'analyst')
    return db.$queryRaw`
      SELECT "articleId"::text AS "articleId", number FROM "Claim" WHERE "analystId" = ${id}::uuid
      ORDER BY "articleId", number`;
  return db.$queryRaw`
    SELECT "articleId"::text AS "articleId", "claimNumber" AS number FROM "Stance" WHERE "topicId" = ${id}::uuid
    ORDER BY "articleId", "claimNumber"`;
}

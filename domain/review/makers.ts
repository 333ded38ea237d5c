import type { Database } from '../database';
import { claimReference, nameOfReference } from '../editing/reference';

/** Who made a claim. */
export type Maker = { userId: string | null; name: string };

/** Who made each of these claims, by the claims' names; those that were imported are left out. One statement. */
export async function makersOf(
  db: Database,
  claims: readonly { articleId: string; number: number }[],
): Promise<Map<string, Maker>> {
  if (claims.length === 0) return new Map();
  const articleIds = [...new Set(claims.map(({ articleId }) => articleId))];
  const numbers = [...new Set(claims.map(({ number }) => String(number)))];
  const rows = await db.$queryRaw<{ articleId: string; number: number; userId: string | null; name: string }[]>`
    SELECT v."articleId"::text AS "articleId", v.record::int AS number, e."userId"::text AS "userId", e."userName" AS name
    FROM "Version" v JOIN "AuditEntry" e ON e.id = v."endedBy"
    WHERE v."articleId" = ANY(${articleIds}::uuid[]) AND v.noun = 'claim' AND v.record = ANY(${numbers}::text[])
      AND v.version = 0 AND e.origin IN ('STUDIO', 'API')`;
  return new Map(
    rows.map(({ articleId, number, ...maker }) => [nameOfReference(claimReference(articleId, number)), maker]),
  );
}

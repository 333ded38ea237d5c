import type { ReviewStatus } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';

/** What was decided about a claim that somebody made. */
export type ClaimVerdict = {
  articleId: string;
  number: number;
  status: ReviewStatus;
  note: string;
  reviewer: string;
  at: Date;
};

/** What was decided last about the claims that the actor made, the newest first; what was taken back is left out. */
export async function verdictsOnOwn(db: Database, { userId }: Actor, first: number): Promise<ClaimVerdict[]> {
  if (userId === null) return [];
  return db.$queryRaw<ClaimVerdict[]>`
    SELECT made."articleId"::text AS "articleId", made.record::int AS number, e.details->>'status' AS status,
      coalesce(e.details->>'note', '') AS note, e."userName" AS reviewer, e.at
    FROM "AuditEntry" own
    JOIN "Version" made ON made."endedBy" = own.id AND made.noun = 'claim' AND made.version = 0
    JOIN "Version" v ON v."articleId" = made."articleId" AND v.noun = 'claim' AND v.record = made.record
    JOIN "AuditEntry" e ON e.id = v."endedBy" AND e.action = 'claim.review'
    WHERE own."userId" = ${userId}::uuid AND e."undoneBy" IS NULL AND e."userId" IS DISTINCT FROM own."userId"
    ORDER BY e.id DESC, made.record LIMIT ${first}::int`;
}

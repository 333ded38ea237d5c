import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Maker } from './makers';

/** A claim that waits for a decision. */
export type QueuedClaim = {
  articleId: string;
  number: number;
  /** When it was offered; null where it was brought so by an import. */
  since: Date | null;
  /** Who made it; null where an import did. */
  maker: Maker | null;
};

/** Which claims that wait for a decision; null for any. */
export type QueueQuestion = {
  articleId: string | null;
  /** Only those that this account made. */
  makerId: string | null;
  topicId: string | null;
  first: number;
};

/** Claims in review, those that wait longest first, and how many there are; two statements. */
export async function reviewQueue(
  db: Database,
  question: QueueQuestion,
): Promise<{ claims: QueuedClaim[]; total: number }> {
  const source = sourceOf(question);
  const rows = await db.$queryRaw<(Omit<QueuedClaim, 'maker'> & { userId: string | null; name: string | null })[]>`
    SELECT q."articleId"::text AS "articleId", q.number, q.since, q."userId"::text AS "userId", q.name FROM (${source}) AS q
    ORDER BY q.since NULLS FIRST, q."articleId", q.number LIMIT ${question.first}::int`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${source}) AS q`;
  const claims = rows.map(({ userId, name, ...claim }) => ({
    ...claim,
    maker: name === null ? null : { userId, name },
  }));
  return { claims, total: counted?.total ?? 0 };
}

/** Everybody who made a claim that waits for a decision, by name. */
export async function queuedMakers(db: Database): Promise<{ userId: string; name: string }[]> {
  const source = sourceOf({ articleId: null, makerId: null, topicId: null });
  return db.$queryRaw`
    SELECT q."userId"::text AS "userId", max(q.name) AS name FROM (${source}) AS q WHERE q."userId" IS NOT NULL
    GROUP BY q."userId" ORDER BY name`;
}

function sourceOf({ articleId, makerId, topicId }: Omit<QueueQuestion, 'first'>): Prisma.Sql {
  const conditions = [
    Prisma.sql`c.status = 'IN_REVIEW'`,
    ...(articleId === null ? [] : [Prisma.sql`c."articleId" = ${articleId}::uuid`]),
    ...(makerId === null ? [] : [Prisma.sql`made."userId" = ${makerId}::uuid`]),
    ...(topicId === null
      ? []
      : [
          Prisma.sql`EXISTS (
            SELECT FROM "Stance" s WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number
              AND s."topicId" = ${topicId}::uuid)`,
        ]),
  ];
  return Prisma.sql`
    SELECT c."articleId", c.number, made."userId", made.name, (
      SELECT max(v."until") FROM "Version" v
      WHERE v."articleId" = c."articleId" AND v.noun = 'claim' AND v.record = c.number::text
        AND v.content->>'status' IS DISTINCT FROM 'IN_REVIEW') AS since
    FROM "Claim" c
    LEFT JOIN (
      SELECT v."articleId", v.record, e."userId", e."userName" AS name
      FROM "Version" v JOIN "AuditEntry" e ON e.id = v."endedBy"
      WHERE v.noun = 'claim' AND v.version = 0 AND e.origin IN ('STUDIO', 'API')
    ) AS made ON made."articleId" = c."articleId" AND made.record = c.number::text
    WHERE ${Prisma.join(conditions, ' AND ')}`;
}

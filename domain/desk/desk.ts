import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { demand } from '../editing/permissions';

/** What waits for somebody: how many of each. */
export type Waiting = {
  /** Claims that he or she made and has not offered for review. */
  drafts: number;
  /** Claims that wait for a decision. */
  inReview: number;
  /** Rounds that he or she has not handed in. */
  roundsToCode: number;
  /** Rounds that all have handed in and that are still to be decided. */
  roundsToDecide: number;
  /** Quotations found in articles that nobody has decided about. */
  suggestions: number;
};

/**
 * What waits for whoever asks; one statement.
 * @throws RefusedError.
 */
export async function waitingFor(db: Database, actor: Actor): Promise<Waiting> {
  demand(actor, 'studio.read');
  const [waiting] = await db.$queryRaw<[Waiting]>`
    SELECT
      (SELECT count(*)::int FROM "AuditEntry" e
        JOIN "Version" v ON v."endedBy" = e.id AND v.noun = 'claim' AND v.version = 0
        JOIN "Claim" c ON c."articleId" = v."articleId" AND c.number::text = v.record AND c.status = 'DRAFT'
        WHERE e."userId" = ${actor.userId}::uuid) AS drafts,
      (SELECT count(*)::int FROM "Claim" WHERE status = 'IN_REVIEW') AS "inReview",
      (SELECT count(*)::int FROM "RoundCoder" p
        JOIN "CodingRound" r ON r."articleId" = p."articleId" AND r.id = p."roundId"
        WHERE p."userId" = ${actor.userId}::uuid AND p."handedInAt" IS NULL AND r."closedAt" IS NULL) AS "roundsToCode",
      (SELECT count(*)::int FROM "CodingRound" WHERE "codedAt" IS NOT NULL AND "closedAt" IS NULL) AS "roundsToDecide",
      (SELECT count(*)::int FROM "Suggestion" WHERE "claimNumber" IS NULL AND NOT refused) AS suggestions`;
  return waiting;
}

/** An article that was edited, when last and by whom. */
export type EditedArticle = { articleId: string; at: Date; userName: string };

/** How many of the last acts are looked through for articles. */
const ACTS = 500;

/**
 * The articles edited last, each once, the newest first; one statement.
 * @throws RefusedError.
 */
export async function lastEdited(db: Database, actor: Actor, first: number): Promise<EditedArticle[]> {
  demand(actor, 'studio.read');
  return db.$queryRaw<EditedArticle[]>`
    SELECT "articleId"::text AS "articleId", at, "userName" FROM (
      SELECT DISTINCT ON (e."articleId") e."articleId", e.at, e."userName", e.id
      FROM (SELECT * FROM "AuditEntry" ORDER BY id DESC LIMIT ${ACTS}::int) e
      JOIN "Article" a ON a.id = e."articleId"
      ORDER BY e."articleId", e.id DESC) AS edited
    ORDER BY id DESC LIMIT ${first}::int`;
}

import type { Database } from '../database';
import type { SharedNoun } from '../editing/contents/shared';

/** How many things refer to a record; 0 where nothing can. */
export type Uses = { claims: number; articles: number; analysts: number };

const NONE: Uses = { claims: 0, articles: 0, analysts: 0 };

const COUNT: Record<SharedNoun, (db: Database, id: string) => Promise<Uses[]>> = {
  perspective: (db, id) => db.$queryRaw`
    SELECT 0 AS claims, 0 AS articles, count(*)::int AS analysts FROM "Analyst" WHERE "perspectiveId" = ${id}::uuid`,
  outlet: (db, id) => db.$queryRaw`
    SELECT 0 AS claims, count(*)::int AS articles, 0 AS analysts FROM "Article" WHERE "outletId" = ${id}::uuid`,
  analyst: (db, id) => db.$queryRaw`
    SELECT count(*)::int AS claims, count(DISTINCT "articleId")::int AS articles, 0 AS analysts
    FROM "Claim" WHERE "analystId" = ${id}::uuid`,
  topic: (db, id) => db.$queryRaw`
    SELECT count(*)::int AS claims, count(DISTINCT s."articleId")::int AS articles,
      count(DISTINCT c."analystId")::int AS analysts
    FROM "Stance" s JOIN "Claim" c ON c."articleId" = s."articleId" AND c.number = s."claimNumber"
    WHERE s."topicId" = ${id}::uuid`,
};

/** What refers to a record, drafts included; one statement. */
export async function usesOf(db: Database, noun: SharedNoun, id: string): Promise<Uses> {
  const [uses] = await COUNT[noun](db, id);
  return uses ?? NONE;
}

/** How many things stand in the way of taking a record out. */
export function countUses(noun: SharedNoun, { claims, articles, analysts }: Uses): number {
  if (noun === 'perspective') return analysts;
  return noun === 'outlet' ? articles : claims;
}

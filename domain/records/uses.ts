import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { SharedNoun } from '../editing/contents/shared';
import { NIL } from '../totals/key';
import type { RecordNoun } from './write';

/** How many things refer to a record; 0 where nothing can. */
export type Uses = { claims: number; articles: number; analysts: number };

const NONE: Uses = { claims: 0, articles: 0, analysts: 0 };

const none = Prisma.sql`0`;

/** What refers to records of a noun: rows with the record they refer to as `id`, and what is counted of them. */
const COUNTED: Record<SharedNoun, Record<keyof Uses | 'id' | 'from', Prisma.Sql>> = {
  perspective: {
    id: Prisma.sql`r."perspectiveId"`,
    from: Prisma.sql`"Analyst" r`,
    claims: none,
    articles: none,
    analysts: Prisma.sql`count(*)`,
  },
  outlet: {
    id: Prisma.sql`r."outletId"`,
    from: Prisma.sql`"Article" r`,
    claims: none,
    articles: Prisma.sql`count(*)`,
    analysts: none,
  },
  analyst: {
    id: Prisma.sql`r."analystId"`,
    from: Prisma.sql`"Claim" r`,
    claims: Prisma.sql`count(*)`,
    articles: Prisma.sql`count(DISTINCT r."articleId")`,
    analysts: none,
  },
  topic: {
    id: Prisma.sql`r."topicId"`,
    from: Prisma.sql`"Stance" r JOIN "Claim" c ON c."articleId" = r."articleId" AND c.number = r."claimNumber"`,
    claims: Prisma.sql`count(*)`,
    articles: Prisma.sql`count(DISTINCT r."articleId")`,
    analysts: Prisma.sql`count(DISTINCT c."analystId")`,
  },
};

/** What refers to a record, drafts included; one statement. */
export async function usesOf(db: Database, noun: SharedNoun, record: string): Promise<Uses> {
  const { id, from, claims, articles, analysts } = COUNTED[noun];
  const [uses] = await db.$queryRaw<Uses[]>`
    SELECT ${claims}::int AS claims, ${articles}::int AS articles, ${analysts}::int AS analysts
    FROM ${from} WHERE ${id} = ${record}::uuid`;
  return uses ?? NONE;
}

/** Something that refers to a record: an article, or a claim of it by its number. */
export type Referring = { articleId: string; number: number | null };

/** Some of what refers to a record of a noun that articles name, drafts included, in the order of their articles; one statement. */
export async function referringTo(db: Database, noun: RecordNoun, id: string, first: number): Promise<Referring[]> {
  if (noun === 'perspective') return [];
  const { id: own, from } = COUNTED[noun];
  const [article, number] = noun === 'outlet' ? [Prisma.sql`r.id`, Prisma.sql`NULL::int`] : CLAIM[noun];
  return db.$queryRaw<Referring[]>`
    SELECT ${article}::text AS "articleId", ${number} AS number FROM ${from} WHERE ${own} = ${id}::uuid
    ORDER BY 1, 2 LIMIT ${first}::int`;
}

const CLAIM = {
  analyst: [Prisma.sql`r."articleId"`, Prisma.sql`r.number`],
  topic: [Prisma.sql`r."articleId"`, Prisma.sql`r."claimNumber"`],
} as const;

/** How many things stand in the way of taking a record out. */
export function countUses(noun: SharedNoun, { claims, articles, analysts }: Uses): number {
  if (noun === 'perspective') return analysts;
  return noun === 'outlet' ? articles : claims;
}

/**
 * How much refers to each record of a noun, drafts included, as a table of `id` and `uses`: claims, of outlets articles, of
 * perspectives analysts. Reviewed
 * claims are in the totals, so that only others are counted.
 */
export const USES_TABLE: Record<RecordNoun, Prisma.Sql> = {
  analyst: Prisma.sql`(
    SELECT t.id, sum(t.claims)::int AS uses FROM (
      SELECT "analystId" AS id, claims FROM "ClaimTotal" WHERE "outletId" = ${NIL}::uuid
      UNION ALL SELECT "analystId", 1 FROM "Claim" WHERE status <> 'REVIEWED') t
    GROUP BY t.id)`,
  topic: Prisma.sql`(
    SELECT t.id, sum(t.claims)::int AS uses FROM (
      SELECT "topicId" AS id, claims FROM "StanceTotal"
      UNION ALL
      SELECT s."topicId", 1 FROM "Claim" c
      JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number WHERE c.status <> 'REVIEWED') t
    GROUP BY t.id)`,
  outlet: Prisma.sql`(SELECT "outletId" AS id, count(*)::int AS uses FROM "Article" GROUP BY "outletId")`,
  perspective: Prisma.sql`(SELECT "perspectiveId" AS id, count(*)::int AS uses FROM "Analyst" GROUP BY "perspectiveId")`,
};

import { Prisma } from '@/generated/prisma/client';
import { type ClaimKey, claimKeysIn, claimKeyTable } from '../claims/key';
import type { Database } from '../database';
import type { Relation } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const stanceColumns = {
  articleId: true,
  claimNumber: true,
  topicId: true,
  value: true,
  mixed: true,
  rationale: true,
} satisfies Prisma.StanceSelect;

export type StanceRow = Prisma.StanceGetPayload<{ select: typeof stanceColumns }>;
export type StanceConnection = Connection<StanceRow>;

export const stanceShape = shapeOf<StanceRow>(stanceColumns, {});

/** What identifies a stance: a claim takes at most one on a topic. */
export type StanceKey = { articleId: string; claimNumber: number; topicId: string };

/**
 * The stances with these keys, in any order, and perhaps others of the same claims. Those of claims that are not
 * reviewed are left out.
 */
export function stancesByKeys({ db, keys }: { db: Database; keys: readonly StanceKey[] }): Promise<StanceRow[]> {
  const claims = keys.map(({ articleId, claimNumber }) => ({ articleId, number: claimNumber }));
  const topics = keys.map(({ topicId }) => topicId);
  return db.$queryRaw<StanceRow[]>`
    SELECT ${columnsOf(stanceColumns, 's')}
    FROM ${claimKeyTable(claims)}
    JOIN "Stance" s ON s."articleId" = key."articleId" AND s."claimNumber" = key.number
    JOIN "Claim" c ON c."articleId" = s."articleId" AND c.number = s."claimNumber"
    WHERE s."topicId" = ANY(${topics}::uuid[]) AND c.status = 'REVIEWED'`;
}

/** The stances of these claims, each claim's in the topics' order. */
export function stancesOfClaims({ db, keys }: { db: Database; keys: readonly ClaimKey[] }): Promise<StanceRow[]> {
  return db.$queryRaw<StanceRow[]>(stancesOf(claimKeyTable(keys)));
}

/** The stances of claims that are read by the same statement. */
export const stancesWithClaims: Relation<StanceRow> = {
  rows: (claims, repeated) => stancesOf(claimKeysIn(claims, repeated)),
  shape: stanceShape,
};

function stancesOf(keys: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columnsOf(stanceColumns, 's')}
    FROM ${keys}
    JOIN "Stance" s ON s."articleId" = key."articleId" AND s."claimNumber" = key.number
    JOIN "Topic" t ON t.id = s."topicId"
    ORDER BY t."order", t.slug`;
}

import { Prisma } from '@/generated/prisma/client';
import { type ClaimRow, claimColumns } from '../claims/data';
import type { Database } from '../database';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';

export const positionColumns = {
  articleId: true,
  analystId: true,
  topicId: true,
  stanceSum: true,
  claimCount: true,
  publishedOn: true,
} satisfies Prisma.PositionSelect;

export type PositionRow = Prisma.PositionGetPayload<{ select: typeof positionColumns }>;
export type PositionConnection = Connection<PositionRow>;

/** What identifies a position. */
export type PositionKey = { articleId: string; analystId: string; topicId: string };

/** The positions with these keys, in any order; those that do not exist are left out. */
export function positionsByKeys({ db, keys }: { db: Database; keys: readonly PositionKey[] }): Promise<PositionRow[]> {
  return db.position.findMany({ where: { OR: [...keys] }, select: positionColumns });
}

/** The reviewed claims that these positions are the means of, in reading order, each with its position's topic. */
export function claimsOfPositions({
  db,
  keys,
}: {
  db: Database;
  keys: readonly PositionKey[];
}): Promise<(ClaimRow & { topicId: string })[]> {
  const articles = keys.map((key) => key.articleId);
  const analysts = keys.map((key) => key.analystId);
  const topics = keys.map((key) => key.topicId);
  return db.$queryRaw<(ClaimRow & { topicId: string })[]>`
    SELECT ${columnsOf(claimColumns, 'c')}, s."topicId"
    FROM unnest(${articles}::uuid[], ${analysts}::uuid[], ${topics}::uuid[]) AS key("articleId", "analystId", "topicId")
    JOIN "Claim" c ON c."articleId" = key."articleId" AND c."analystId" = key."analystId"
    JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number AND s."topicId" = key."topicId"
    WHERE c.status = 'REVIEWED'
    ORDER BY c."articleId", c.number`;
}

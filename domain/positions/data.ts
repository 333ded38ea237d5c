import { Prisma } from '@/generated/prisma/client';
import { type ClaimRow, claimColumns } from '../claims/data';
import type { Database } from '../database';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

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

export const positionShape = shapeOf<PositionRow>(positionColumns, { publishedOn: true });

/** What identifies a position. */
export type PositionKey = { articleId: string; analystId: string; topicId: string };

/** Positions' keys as a table "key", so that a statement reads any number of them with three parameters. */
function positionKeyTable(keys: readonly PositionKey[]): Prisma.Sql {
  const articles = keys.map((key) => key.articleId);
  const analysts = keys.map((key) => key.analystId);
  const topics = keys.map((key) => key.topicId);
  return Prisma.sql`unnest(${articles}::uuid[], ${analysts}::uuid[], ${topics}::uuid[])
    AS key("articleId", "analystId", "topicId")`;
}

/** The positions with these keys, in any order; those that do not exist are left out. */
export function positionsByKeys({ db, keys }: { db: Database; keys: readonly PositionKey[] }): Promise<PositionRow[]> {
  return db.$queryRaw<PositionRow[]>`
    SELECT ${columnsOf(positionColumns, 'p')}
    FROM ${positionKeyTable(keys)}
    JOIN "Position" p
      ON p."articleId" = key."articleId" AND p."analystId" = key."analystId" AND p."topicId" = key."topicId"`;
}

/** The reviewed claims that these positions are the means of, by article and number, each with its position's topic. */
export function claimsOfPositions({
  db,
  keys,
}: {
  db: Database;
  keys: readonly PositionKey[];
}): Promise<(ClaimRow & { topicId: string })[]> {
  return db.$queryRaw<(ClaimRow & { topicId: string })[]>`
    SELECT ${columnsOf(claimColumns, 'c')}, s."topicId"
    FROM ${positionKeyTable(keys)}
    JOIN "Claim" c ON c."articleId" = key."articleId" AND c."analystId" = key."analystId"
    JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number AND s."topicId" = key."topicId"
    WHERE c.status = 'REVIEWED'
    ORDER BY c."articleId", c.number`;
}

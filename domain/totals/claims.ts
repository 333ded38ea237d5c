import { Prisma, type TotalScope } from '@/generated/prisma/client';
import { ALL_TIME } from './key';

/** Number of reviewed claims by which a side takes a stance on a topic, as an expression that is never null. */
export function claimsOfSide({
  scope,
  side,
  topic,
}: {
  scope: TotalScope;
  side: Prisma.Sql;
  topic: Prisma.Sql;
}): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT total.claims FROM "PositionTotal" total
    WHERE total.scope = ${scope}::text::"TotalScope" AND total.grain = 'ALL' AND total."sideId" = ${side}
      AND total."topicId" = ${topic} AND total.bucket = ${ALL_TIME}::date), 0)`;
}

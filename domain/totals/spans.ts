import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Span } from './difference';
import { NIL, type PositionTotalKey } from './key';

/** A total of positions with the days of its earliest and its latest article. */
export type DatedTotal = PositionTotalKey & Span;

/** The days of analysts' totals on topics, from the positions themselves. */
export function spansFromPositions(db: Database, keys: readonly PositionTotalKey[]): Promise<DatedTotal[]> {
  return db.$queryRaw<DatedTotal[]>`
    SELECT ${keyColumns}, min(p."publishedOn")::text AS "first", max(p."publishedOn")::text AS "last"
    FROM ${keyTable(keys)}
    JOIN "Position" p ON p."analystId" = k."sideId" AND p."topicId" = k."topicId"
      AND (k.grain = 'ALL' OR date_trunc(lower(k.grain::text), p."publishedOn"::timestamp)::date = k.bucket)
    GROUP BY ${groupColumns}`;
}

/** The days of all other totals, from those of analysts on topics. */
export function spansFromTotals(db: Database, keys: readonly PositionTotalKey[]): Promise<DatedTotal[]> {
  return db.$queryRaw<DatedTotal[]>`
    SELECT ${keyColumns}, min(v."first")::text AS "first", max(v."last")::text AS "last"
    FROM ${keyTable(keys)}
    JOIN "PositionTotal" v ON v.scope = 'ANALYST' AND v.grain = k.grain AND v.bucket = k.bucket
      AND v."topicId" <> ${NIL}::uuid AND (k."topicId" = ${NIL}::uuid OR v."topicId" = k."topicId")
    JOIN "Analyst" an ON an.id = v."sideId"
    WHERE CASE k.scope
      WHEN 'ANALYST' THEN v."sideId" = k."sideId"
      WHEN 'PERSPECTIVE' THEN an."perspectiveId" = k."sideId"
      ELSE TRUE
    END
    GROUP BY ${groupColumns}`;
}

const COLUMNS = ['scope', 'grain', 'sideId', 'topicId', 'bucket'] as const;
const groupColumns = Prisma.raw(COLUMNS.map((column) => `k."${column}"`).join(', '));
const keyColumns = Prisma.raw(COLUMNS.map((column) => `k."${column}"::text`).join(', '));

function keyTable(keys: readonly PositionTotalKey[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(keys, [...COLUMNS])}::jsonb)
    AS k(scope "TotalScope", grain "TotalGrain", "sideId" uuid, "topicId" uuid, bucket date)`;
}

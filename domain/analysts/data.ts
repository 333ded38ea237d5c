import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Referred } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const analystColumns = {
  id: true,
  slug: true,
  name: true,
  role: true,
  aliases: true,
  kind: true,
  perspectiveId: true,
  wikidata: true,
} satisfies Prisma.AnalystSelect;

export type AnalystRow = Prisma.AnalystGetPayload<{ select: typeof analystColumns }>;
export type AnalystConnection = Connection<AnalystRow>;

export const analystShape = shapeOf<AnalystRow>(analystColumns, {});
export const analystTable: Referred<AnalystRow> = { table: 'Analyst', select: analystColumns, shape: analystShape };

/** The analysts with these ids, in any order; those that do not exist are left out. */
export function analystsByIds({ db, ids }: { db: Database; ids: readonly string[] }): Promise<AnalystRow[]> {
  return db.$queryRaw<AnalystRow[]>`
    SELECT ${columnsOf(analystColumns, 'an')} FROM "Analyst" an WHERE an.id = ANY(${ids}::uuid[])`;
}

import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Referred } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const outletColumns = {
  id: true,
  slug: true,
  name: true,
  country: true,
  homepage: true,
} satisfies Prisma.OutletSelect;

export type OutletRow = Prisma.OutletGetPayload<{ select: typeof outletColumns }>;
export type OutletConnection = Connection<OutletRow>;

export const outletShape = shapeOf<OutletRow>(outletColumns, {});
export const outletTable: Referred<OutletRow> = { table: 'Outlet', select: outletColumns, shape: outletShape };

/** The outlets with these ids, in any order; those that do not exist are left out. */
export function outletsByIds({ db, ids }: { db: Database; ids: readonly string[] }): Promise<OutletRow[]> {
  return db.$queryRaw<OutletRow[]>`
    SELECT ${columnsOf(outletColumns, 'o')} FROM "Outlet" o WHERE o.id = ANY(${ids}::uuid[])`;
}

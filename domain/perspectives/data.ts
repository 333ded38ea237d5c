import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Referred } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const perspectiveColumns = {
  id: true,
  slug: true,
  name: true,
  order: true,
} satisfies Prisma.PerspectiveSelect;

export type PerspectiveRow = Prisma.PerspectiveGetPayload<{ select: typeof perspectiveColumns }>;
export type PerspectiveConnection = Connection<PerspectiveRow>;

export const perspectiveShape = shapeOf<PerspectiveRow>(perspectiveColumns, {});
export const perspectiveTable: Referred<PerspectiveRow> = {
  table: 'Perspective',
  select: perspectiveColumns,
  shape: perspectiveShape,
};

/** The perspectives with these ids, in any order; those that do not exist are left out. */
export function perspectivesByIds({ db, ids }: { db: Database; ids: readonly string[] }): Promise<PerspectiveRow[]> {
  return db.$queryRaw<PerspectiveRow[]>`
    SELECT ${columnsOf(perspectiveColumns, 'p')} FROM "Perspective" p WHERE p.id = ANY(${ids}::uuid[])`;
}

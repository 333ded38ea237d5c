import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { idIn } from '../filters/conditions';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { fold } from '../text/fold';
import { localizedTexts } from '../text/localized';
import { searchWords } from '../text/search';
import { type PerspectiveRow, perspectiveColumns, perspectiveShape } from './data';

export type PerspectiveFilter = { slugs?: readonly string[] | null; text?: string | null };
export type PerspectiveOrderField = 'ORDER' | 'SLUG';

/** All perspectives. */
export const perspectiveList: ListDefinition<PerspectiveRow, PerspectiveFilter, PerspectiveOrderField> = {
  name: 'perspectives',
  open: async ({ db, filter, orderBy }) => {
    const { slugs } = await idsOfSlugs(db, { slugs: filter?.slugs }, 'filter', 'perspectives');
    const words = searchWords(filter?.text, 'filter.text');
    const found = words.length > 0 ? await perspectivesNamed(db, words) : undefined;
    const rows = {
      from: Prisma.sql`"Perspective" p`,
      conditions: [...idIn(Prisma.sql`p.id`, slugs), ...idIn(Prisma.sql`p.id`, found)],
      order: orderOf(orderBy?.field ?? 'ORDER', orderBy?.direction ?? 'ASC'),
    };
    return { columns: columnsOf(perspectiveColumns, 'p'), shape: perspectiveShape, rows: () => rows };
  },
};

/** The ids of perspectives with all of these folded words in a name: the few there are keep no folded text. One statement. */
export async function perspectivesNamed(db: Database, words: readonly string[]): Promise<string[]> {
  const all = await db.$queryRaw<Pick<PerspectiveRow, 'id' | 'name'>[]>`SELECT p.id, p.name FROM "Perspective" p`;
  return all
    .filter(({ name }) => {
      const folded = Object.values(localizedTexts(name)).map(fold).join(' ');
      return words.every((word) => folded.includes(word));
    })
    .map(({ id }) => id);
}

function orderOf(field: PerspectiveOrderField, direction: SortDirection): Order {
  const slug = { value: Prisma.sql`p.slug COLLATE "C"`, type: 'text', direction } as const;
  const rank = { value: Prisma.sql`p."order"`, type: 'integer', direction } as const;
  return { name: `perspectives:${field}:${direction}`, keys: field === 'SLUG' ? [slug] : [rank, slug] };
}

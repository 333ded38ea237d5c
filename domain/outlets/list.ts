import { Prisma } from '@/generated/prisma/client';
import { idIn, valueIn } from '../filters/conditions';
import { readCountries } from '../filters/countries';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { containsWords, searchWords } from '../text/search';
import { type OutletRow, outletColumns, outletShape } from './data';

export type OutletFilter = {
  slugs?: readonly string[] | null;
  countries?: readonly string[] | null;
  text?: string | null;
};
export type OutletOrderField = 'SLUG' | 'ARTICLES';

/** All outlets. */
export const outletList: ListDefinition<OutletRow, OutletFilter, OutletOrderField> = {
  name: 'outlets',
  open: async ({ db, filter, orderBy }) => {
    const { slugs } = await idsOfSlugs(db, { slugs: filter?.slugs }, 'filter', 'outlets');
    const order = orderBy ?? { field: 'SLUG', direction: 'ASC' };
    const rows = {
      from: order.field === 'ARTICLES' ? Prisma.sql`"Outlet" o ${withArticles}` : Prisma.sql`"Outlet" o`,
      conditions: [
        ...idIn(Prisma.sql`o.id`, slugs),
        ...valueIn(Prisma.sql`o.country`, readCountries(filter?.countries, 'filter')),
        ...containsWords(Prisma.sql`o."searchText"`, searchWords(filter?.text, 'filter.text')),
      ],
      order: orderOf(order.field, order.direction),
    };
    return { columns: columnsOf(outletColumns, 'o'), shape: outletShape, rows: () => rows };
  },
};

/** Counted for all at once: a cluster runs no statement about many articles for each row of a copied table. */
const withArticles = Prisma.sql`LEFT JOIN (
  SELECT "outletId", count(*)::int AS articles FROM "Article" GROUP BY "outletId"
) AS of_outlet ON of_outlet."outletId" = o.id`;

function orderOf(field: OutletOrderField, direction: SortDirection): Order {
  const name = `outlets:${field}:${direction}`;
  const slug = { value: Prisma.sql`o.slug COLLATE "C"`, type: 'text' } as const;
  if (field === 'SLUG') return { name, keys: [{ ...slug, direction }] };
  return {
    name,
    keys: [
      { value: Prisma.sql`coalesce(of_outlet.articles, 0)`, type: 'integer', direction },
      { ...slug, direction: 'ASC' },
    ],
  };
}

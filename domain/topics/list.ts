import { Prisma } from '@/generated/prisma/client';
import { idIn } from '../filters/conditions';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { containsWords, searchWords } from '../text/search';
import { claimsOfSide } from '../totals/claims';
import { NIL } from '../totals/key';
import { type TopicRow, topicColumns, topicShape } from './data';

export type TopicFilter = {
  slugs?: readonly string[] | null;
  perspectives?: readonly string[] | null;
  text?: string | null;
};
export type TopicOrderField = 'ORDER' | 'SLUG' | 'CLAIMS';

/** All topics. */
export const topicList: ListDefinition<TopicRow, TopicFilter, TopicOrderField> = {
  name: 'topics',
  open: async ({ db, filter, orderBy }) => {
    const { slugs, perspectives } = await idsOfSlugs(
      db,
      { slugs: filter?.slugs, perspectives: filter?.perspectives },
      'filter',
      'topics',
    );
    const rows = {
      from: Prisma.sql`"Topic" t`,
      conditions: [
        ...idIn(Prisma.sql`t.id`, slugs),
        ...(perspectives ? [spokenOfFrom(perspectives)] : []),
        ...containsWords(Prisma.sql`t."searchText"`, searchWords(filter?.text, 'filter.text')),
      ],
      order: orderOf(orderBy?.field ?? 'ORDER', orderBy?.direction ?? 'ASC'),
    };
    return { columns: columnsOf(topicColumns, 't'), shape: topicShape, rows: () => rows };
  },
};

function spokenOfFrom(perspectives: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "PositionTotal" p
    WHERE p.scope = 'PERSPECTIVE' AND p.grain = 'ALL' AND p."topicId" = t.id AND p."sideId" = ANY(${perspectives}::uuid[]))`;
}

function orderOf(field: TopicOrderField, direction: SortDirection): Order {
  const name = `topics:${field}:${direction}`;
  const slug = { value: Prisma.sql`t.slug COLLATE "C"`, type: 'text' } as const;
  if (field === 'SLUG') return { name, keys: [{ ...slug, direction }] };
  const rank = { value: Prisma.sql`t."order"`, type: 'integer' } as const;
  if (field === 'ORDER')
    return {
      name,
      keys: [
        { ...rank, direction },
        { ...slug, direction },
      ],
    };
  const claims = claimsOfSide({ scope: 'EVERYBODY', side: Prisma.sql`${NIL}::uuid`, topic: Prisma.sql`t.id` });
  return {
    name,
    keys: [
      { value: claims, type: 'integer', direction },
      { ...rank, direction: 'ASC' },
      { ...slug, direction: 'ASC' },
    ],
  };
}

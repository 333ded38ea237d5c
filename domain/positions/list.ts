import { Prisma } from '@/generated/prisma/client';
import { readPeriod } from '../dates/day';
import { InputError } from '../errors';
import { idIn, valueIn, within } from '../filters/conditions';
import { readLanguages } from '../filters/languages';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { ParentReference } from '../paging/list';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { type PositionRow, positionColumns, positionShape } from './data';

export type PositionFilter = {
  from?: string | null;
  to?: string | null;
  articles?: readonly string[] | null;
  outlets?: readonly string[] | null;
  analysts?: readonly string[] | null;
  perspectives?: readonly string[] | null;
  topics?: readonly string[] | null;
  languages?: readonly string[] | null;
  min?: number | null;
  max?: number | null;
};
export type PositionOrderField = 'PUBLISHED' | 'VALUE';

const value = Prisma.sql`(p."stanceSum"::float8 / p."claimCount")`;

/** All positions, a topic's or an analyst's. */
export const positionList: ListDefinition<PositionRow, PositionFilter, PositionOrderField> = {
  name: 'positions',
  open: async ({ db, of, filter, orderBy }) => {
    const period = readPeriod(filter ?? {}, 'filter');
    const languages = readLanguages(filter?.languages, 'filter');
    const range = readRange(filter ?? {});
    const { articles, outlets, analysts, perspectives, topics } = await idsOfSlugs(
      db,
      {
        articles: filter?.articles,
        outlets: filter?.outlets,
        analysts: filter?.analysts,
        perspectives: filter?.perspectives,
        topics: filter?.topics,
      },
      'filter',
    );
    const order = orderOf(orderBy?.field ?? 'PUBLISHED', orderBy?.direction ?? 'DESC');
    const rows = (parent: ParentReference) => ({
      from: Prisma.sql`"Position" p`,
      conditions: [
        ...(of.includes('topicId') ? [Prisma.sql`p."topicId" = ${parent('topicId')}`] : []),
        ...(of.includes('analystId') ? [Prisma.sql`p."analystId" = ${parent('analystId')}`] : []),
        ...within(Prisma.sql`p."publishedOn"`, period),
        ...idIn(Prisma.sql`p."articleId"`, articles),
        ...idIn(Prisma.sql`p."outletId"`, outlets),
        ...idIn(Prisma.sql`p."analystId"`, analysts),
        ...(perspectives
          ? [
              Prisma.sql`p."analystId" IN (
                SELECT an.id FROM "Analyst" an WHERE an."perspectiveId" = ANY(${perspectives}::uuid[]))`,
            ]
          : []),
        ...idIn(Prisma.sql`p."topicId"`, topics),
        ...valueIn(Prisma.sql`p.language`, languages),
        ...range,
      ],
      order,
    });
    return { columns: columnsOf(positionColumns, 'p'), shape: positionShape, rows };
  },
};

function readRange({ min, max }: Pick<PositionFilter, 'min' | 'max'>): Prisma.Sql[] {
  for (const [field, bound] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (bound != null && (bound < -2 || bound > 2)) {
      throw new InputError('INVALID_RANGE', `filter.${field}`, bound, 'a number from -2 to 2');
    }
  }
  if (min != null && max != null && max < min) {
    throw new InputError('INVALID_RANGE', 'filter.max', max, `a number not below filter.min, ${min}`);
  }
  return [
    ...(min == null ? [] : [Prisma.sql`${value} >= ${min}::float8`]),
    ...(max == null ? [] : [Prisma.sql`${value} <= ${max}::float8`]),
  ];
}

function orderOf(field: PositionOrderField, direction: SortDirection): Order {
  const name = `positions:${field}:${direction}`;
  const published = { value: Prisma.sql`p."publishedOn"`, type: 'day' } as const;
  const position = [
    { value: Prisma.sql`p."articleId"`, type: 'uuid', direction: 'ASC' },
    { value: Prisma.sql`p."analystId"`, type: 'uuid', direction: 'ASC' },
    { value: Prisma.sql`p."topicId"`, type: 'uuid', direction: 'ASC' },
  ] as const;
  if (field === 'PUBLISHED') return { name, keys: [{ ...published, direction }, ...position] };
  return { name, keys: [{ value, type: 'number', direction }, { ...published, direction: 'DESC' }, ...position] };
}

import { Prisma } from '@/generated/prisma/client';
import { readPeriod } from '../dates/day';
import { idIn, valueIn, within } from '../filters/conditions';
import { readLanguages } from '../filters/languages';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { ParentReference } from '../paging/list';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { searchWords } from '../text/search';
import { countOfWord } from '../words/count';
import { hasWords, lookUp } from '../words/search';
import { type ArticleRow, articleColumns, articleShape } from './data';

export type ArticleFilter = {
  slugs?: readonly string[] | null;
  from?: string | null;
  to?: string | null;
  outlets?: readonly string[] | null;
  analysts?: readonly string[] | null;
  perspectives?: readonly string[] | null;
  topics?: readonly string[] | null;
  languages?: readonly string[] | null;
  bodyKinds?: readonly ArticleRow['bodyKind'][] | null;
  text?: string | null;
};
export type ArticleOrderField = 'PUBLISHED' | 'CLAIMS' | 'SLUG';

/** All articles, or an outlet's. */
export const articleList: ListDefinition<ArticleRow, ArticleFilter, ArticleOrderField> = {
  name: 'articles',
  open: async ({ db, of, filter, orderBy }) => {
    const period = readPeriod(filter ?? {}, 'filter');
    const languages = readLanguages(filter?.languages, 'filter');
    const search = await lookUp(db, 'articles', searchWords(filter?.text, 'filter.text'));
    const { slugs, outlets, analysts, perspectives, topics } = await idsOfSlugs(
      db,
      {
        slugs: filter?.slugs,
        outlets: filter?.outlets,
        analysts: filter?.analysts,
        perspectives: filter?.perspectives,
        topics: filter?.topics,
      },
      'filter',
      'articles',
    );
    const order = orderOf(orderBy?.field ?? 'PUBLISHED', orderBy?.direction ?? 'DESC');
    const others =
      of.length > 0 || Object.entries(filter ?? {}).some(([name, asked]) => name !== 'text' && asked != null);
    const rows = (parent: ParentReference, _first?: Prisma.Sql, anyOrder = false) => ({
      from: Prisma.sql`"Article" a`,
      conditions: [
        ...(of.includes('outletId') ? [Prisma.sql`a."outletId" = ${parent('outletId')}`] : []),
        ...idIn(Prisma.sql`a.id`, slugs),
        ...within(Prisma.sql`a."publishedOn"`, period),
        ...idIn(Prisma.sql`a."outletId"`, outlets),
        ...speaking({ analysts, perspectives, topics }),
        ...valueIn(Prisma.sql`a.language`, languages),
        ...valueIn(Prisma.sql`a."bodyKind"`, filter?.bodyKinds),
        ...hasWords('a', search, anyOrder ? (others ? 'filtered' : 'some') : 'page'),
      ],
      order,
    });
    const total = others ? null : countOfWord(search, { alias: 'a', hidden: null });
    return { columns: columnsOf(articleColumns, 'a'), shape: articleShape, rows, total };
  },
};

/** That one claim of the article meets all that is asked of claims, or it would be found for what two people say. */
function speaking({
  analysts,
  perspectives,
  topics,
}: Partial<Record<'analysts' | 'perspectives' | 'topics', string[]>>): Prisma.Sql[] {
  const asked = [
    ...idIn(Prisma.sql`c."analystId"`, analysts),
    ...idIn(Prisma.sql`an."perspectiveId"`, perspectives),
    ...(topics
      ? [
          Prisma.sql`EXISTS (
            SELECT 1 FROM "Stance" s
            WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number AND s."topicId" = ANY(${topics}::uuid[]))`,
        ]
      : []),
  ];
  if (asked.length === 0) return [];
  return [
    Prisma.sql`EXISTS (
      SELECT 1 FROM "Claim" c JOIN "Analyst" an ON an.id = c."analystId"
      WHERE c."articleId" = a.id AND c.status = 'REVIEWED' AND ${Prisma.join(asked, ' AND ')})`,
  ];
}

function orderOf(field: ArticleOrderField, direction: SortDirection): Order {
  const name = `articles:${field}:${direction}`;
  // Both ways through one index: what is equal is turned round as well.
  const published = { value: Prisma.sql`a."publishedOn"`, type: 'day', direction } as const;
  const id = { value: Prisma.sql`a.id`, type: 'uuid', direction: direction === 'DESC' ? 'ASC' : 'DESC' } as const;
  switch (field) {
    case 'SLUG':
      return { name, keys: [{ value: Prisma.sql`a.slug COLLATE "C"`, type: 'text', direction }] };
    case 'PUBLISHED':
      return { name, keys: [published, id] };
    case 'CLAIMS':
      return { name, keys: [{ value: Prisma.sql`a."claimCount"`, type: 'integer', direction }, published, id] };
  }
}

import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Referred } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const articleColumns = {
  id: true,
  slug: true,
  outletId: true,
  url: true,
  publishedTitle: true,
  title: true,
  titleIsOurs: true,
  language: true,
  publishedOn: true,
  datePrecision: true,
  author: true,
  bodyKind: true,
  checksum: true,
} satisfies Prisma.ArticleSelect;

export type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleColumns }>;
export type ArticleConnection = Connection<ArticleRow>;

export const articleShape = shapeOf<ArticleRow>(articleColumns, { publishedOn: true });
export const articleTable: Referred<ArticleRow> = { table: 'Article', select: articleColumns, shape: articleShape };

/** The articles with these ids, in any order; those that do not exist are left out. */
export function articlesByIds({ db, ids }: { db: Database; ids: readonly string[] }): Promise<ArticleRow[]> {
  return db.$queryRaw<ArticleRow[]>`
    SELECT ${columnsOf(articleColumns, 'a')} FROM "Article" a WHERE a.id = ANY(${ids}::uuid[])`;
}

export const textColumns = {
  articleId: true,
  language: true,
  body: true,
  blocks: true,
} satisfies Prisma.ArticleTextSelect;

export type ArticleTextRow = Prisma.ArticleTextGetPayload<{ select: typeof textColumns }>;

/** The texts of these articles, in any order. */
export function textsOfArticles({ db, ids }: { db: Database; ids: readonly string[] }): Promise<ArticleTextRow[]> {
  return db.$queryRaw<ArticleTextRow[]>`
    SELECT ${columnsOf(textColumns, 't')} FROM "ArticleText" t WHERE t."articleId" = ANY(${ids}::uuid[])`;
}

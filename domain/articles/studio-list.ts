import { Prisma, type ReviewStatus } from '@/generated/prisma/client';
import type { Database } from '../database';
import { searchWords } from '../text/search';
import { hasWords, lookUp } from '../words/search';

/** Which articles coders see, and in what order. */
export type StudioArticleQuestion = {
  text: string | null;
  status: ReviewStatus | null;
  order: 'BROUGHT' | 'PUBLISHED';
  first: number;
  offset: number;
};

/** An article with how many claims of each status it has. */
export type StudioArticleRow = {
  articleId: string;
  drafts: number;
  inReview: number;
  reviewed: number;
  rejected: number;
};

const ORDERS = {
  BROUGHT: Prisma.sql`a."importedAt" DESC, a.id`,
  PUBLISHED: Prisma.sql`a."publishedOn" DESC, a.id`,
};

/**
 * A page of all articles, with how far their claims have come; four statements at most.
 * @throws InputError where the text is too long to be searched for.
 */
export async function studioArticles(
  db: Database,
  { text, status, order, first, offset }: StudioArticleQuestion,
): Promise<{ totalCount: number; rows: StudioArticleRow[] }> {
  const search = await lookUp(db, 'articles', searchWords(text, 'text'));
  const conditions = (reading: 'page' | 'some') => [
    Prisma.sql`TRUE`,
    ...hasWords('a', search, reading),
    ...(status
      ? [
          Prisma.sql`EXISTS (
            SELECT FROM "Claim" c WHERE c."articleId" = a.id AND c.status = ${status}::"ReviewStatus")`,
        ]
      : []),
  ];
  const [total] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Article" a WHERE ${Prisma.join(conditions('some'), ' AND ')}`;
  const page = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM "Article" a WHERE ${Prisma.join(conditions('page'), ' AND ')}
    ORDER BY ${ORDERS[order]} LIMIT ${first}::int OFFSET ${offset}::int`;
  const ids = page.map(({ id }) => id);
  const counts = await claimCounts(db, ids);
  return {
    totalCount: total?.count ?? 0,
    rows: ids.map((articleId) => counts.get(articleId) ?? { articleId, ...NO_CLAIMS }),
  };
}

const NO_CLAIMS = { drafts: 0, inReview: 0, reviewed: 0, rejected: 0 };

async function claimCounts(db: Database, ids: readonly string[]): Promise<Map<string, StudioArticleRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<StudioArticleRow[]>`
    SELECT "articleId"::text AS "articleId",
      (count(*) FILTER (WHERE status = 'DRAFT'))::int AS drafts,
      (count(*) FILTER (WHERE status = 'IN_REVIEW'))::int AS "inReview",
      (count(*) FILTER (WHERE status = 'REVIEWED'))::int AS reviewed,
      (count(*) FILTER (WHERE status = 'REJECTED'))::int AS rejected
    FROM "Claim" WHERE "articleId" = ANY(${[...ids]}::uuid[]) GROUP BY "articleId"`;
  return new Map(rows.map((row) => [row.articleId, row]));
}

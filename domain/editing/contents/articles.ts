import { repeatDates } from '../../articles/dates';
import type { ArticleRecord } from '../../articles/record';
import { searchable } from '../../articles/rows';
import { ARTICLE, TEXT } from '../../articles/tables';
import type { Database } from '../../database';
import { replaceRows, writeRows } from '../../storage/rows';
import { articleReference, nameOfReference, type Reference } from '../reference';

/** An article with its texts, without its claims. */
export type ArticleContent = Omit<ArticleRecord, 'outlet' | 'claims'> & { outletId: string; checksum: string };

/** The articles of these references by their names, in one statement; those that are not there are left out. */
export async function readArticles(
  db: Database,
  references: readonly Reference[],
): Promise<Map<string, ArticleContent>> {
  if (references.length === 0) return new Map();
  const ids = references.map(({ record }) => record);
  const rows = await db.$queryRaw<{ id: string; content: ArticleContent }[]>`
    SELECT a.id::text, jsonb_build_object(
      'slug', a.slug, 'outletId', a."outletId", 'url', a.url, 'publishedTitle', a."publishedTitle", 'title', a.title,
      'titleIsOurs', a."titleIsOurs", 'language', a.language, 'publishedOn', a."publishedOn",
      'datePrecision', a."datePrecision", 'author', a.author, 'bodyKind', a."bodyKind", 'checksum', a.checksum,
      'texts', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('language', t.language, 'body', t.body, 'blocks', t.blocks)
          ORDER BY t.language), '[]')
        FROM "ArticleText" t WHERE t."articleId" = a.id)
    ) AS content
    FROM "Article" a WHERE a.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, content }) => [nameOfReference(articleReference(id)), content]));
}

/** Writes articles that are there afterwards as they are given; their claims stay, and take the articles' dates. */
export async function writeArticles(
  db: Database,
  articles: readonly { reference: Reference; content: ArticleContent }[],
): Promise<void> {
  if (articles.length === 0) return;
  const ids = articles.map(({ reference }) => reference.record);
  const next = await nextClaimNumbers(db, ids);
  await writeRows(
    db,
    { ...ARTICLE, keptOnUpdate: ['claimCount'] },
    articles.map(({ reference: { record: id }, content: { texts, ...own } }) => ({
      id,
      ...own,
      nextClaimNumber: next.get(id) ?? 1,
      ...searchable([...Object.values(own.title), own.publishedTitle ?? '', ...texts.map(({ body }) => body)]).columns,
      claimCount: 0,
    })),
  );
  await replaceRows(
    db,
    TEXT,
    ids,
    articles.flatMap(({ reference: { record: articleId }, content: { texts } }) =>
      texts.map((text) => ({ articleId, ...text })),
    ),
  );
  await repeatDates(db, ids);
}

/** Takes articles out, with all that belongs to them. */
export async function removeArticles(db: Database, references: readonly Reference[]): Promise<void> {
  const ids = references.map(({ record }) => record);
  if (ids.length > 0) await db.$executeRaw`DELETE FROM "Article" WHERE id = ANY(${ids}::uuid[])`;
}

/**
 * The number that each of these articles gives its next claim: a number is never given again, whatever state an article is
 * brought back to.
 */
async function nextClaimNumbers(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; next: number }[]>`
    SELECT id, max(next) AS next FROM (
      SELECT a.id::text AS id, a."nextClaimNumber" AS next FROM "Article" a WHERE a.id = ANY(${[...ids]}::uuid[])
      UNION ALL
      SELECT v."articleId"::text, v.record::int + 1 FROM "Version" v
      WHERE v.noun = 'claim' AND v."articleId" = ANY(${[...ids]}::uuid[])
    ) AS used GROUP BY id`;
  return new Map(rows.map(({ id, next }) => [id, next]));
}

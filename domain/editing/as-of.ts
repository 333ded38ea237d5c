import type { Database } from '../database';
import type { ArticleContent } from './contents/articles';
import type { ClaimContent } from './contents/claims';
import { type Content, readContents } from './contents/contents';
import { articleReference, claimReference, type Noun, nameOfReference, type Reference } from './reference';

/**
 * What these records were at a moment, by their names; those that were not there are left out. Two statements beside those that
 * read what is there now.
 * @param at a moment in the past; what an edit wrote at this very moment counts.
 */
export async function contentsAsOf(
  db: Database,
  references: readonly Reference[],
  at: Date,
): Promise<Map<string, Content>> {
  if (references.length === 0) return new Map();
  const unique = (of: (reference: Reference) => string) => [...new Set(references.map(of))];
  const ended = await db.$queryRaw<(Reference & { content: Content | null })[]>`
    SELECT DISTINCT ON ("articleId", noun, record) "articleId"::text AS "articleId", noun, record, content
    FROM "Version"
    WHERE "articleId" = ANY(${unique(({ articleId }) => articleId)}::uuid[])
      AND noun = ANY(${unique(({ noun }) => noun)}::text[])
      AND record = ANY(${unique(({ record }) => record)}::text[])
      AND "until" > ${at.toISOString()}::timestamptz
    ORDER BY "articleId", noun, record, version`;
  const past = new Map(ended.map((row) => [nameOfReference(row), row.content]));
  const unchanged = references.filter((reference) => !past.has(nameOfReference(reference)));
  const present = await readContents(db, unchanged);
  const contents = references.map((reference) => {
    const name = nameOfReference(reference);
    return [name, past.has(name) ? past.get(name)! : (present.get(name) ?? null)] as const;
  });
  return new Map(contents.filter((entry): entry is [string, Content] => entry[1] !== null));
}

/** An article as it was, with its claims by their numbers. */
export type ArticleAsOf = { article: ArticleContent; claims: Map<number, ClaimContent> };

/**
 * An article with its claims as they were at a moment; null where it was not there yet, or no more.
 * @param at a moment in the past.
 */
export async function articleAsOf(db: Database, articleId: string, at: Date): Promise<ArticleAsOf | null> {
  const known = await db.$queryRaw<{ noun: Noun; record: string; importedAt: Date | null }[]>`
    SELECT 'claim' AS noun, c.number::text AS record, NULL::timestamptz AS "importedAt" FROM "Claim" c
    WHERE c."articleId" = ${articleId}::uuid
    UNION SELECT v.noun, v.record, NULL FROM "Version" v WHERE v."articleId" = ${articleId}::uuid AND v.noun = 'claim'
    UNION ALL SELECT 'article', a.id::text, a."importedAt" FROM "Article" a WHERE a.id = ${articleId}::uuid`;
  const importedAt = known.find(({ noun }) => noun === 'article')?.importedAt;
  const claims = known.filter(({ noun }) => noun === 'claim').map(({ record }) => Number(record));
  const own = articleReference(articleId);
  const contents = await contentsAsOf(db, [own, ...claims.map((number) => claimReference(articleId, number))], at);
  const article = contents.get(nameOfReference(own)) as ArticleContent | undefined;
  if (!article || (importedAt && importedAt > at)) return null;
  const numbered = claims.map((number) => [number, contents.get(nameOfReference(claimReference(articleId, number)))]);
  return { article, claims: new Map(numbered.filter(([, content]) => content) as [number, ClaimContent][]) };
}

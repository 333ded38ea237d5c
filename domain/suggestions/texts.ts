import { createHash } from 'node:crypto';
import type { Database } from '../database';
import { MissingError } from '../editing/errors';
import { articleReference } from '../editing/reference';

/** A text of an article, as it is searched. */
export type SearchedText = { language: string; body: string };

/**
 * The texts of an article; two statements.
 * @throws MissingError where there is no such article.
 */
export async function textsToSearch(db: Database, articleId: string): Promise<SearchedText[]> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true } });
  if (!article) throw new MissingError(articleReference(articleId));
  return db.articleText.findMany({
    where: { articleId },
    select: { language: true, body: true },
    orderBy: { language: 'asc' },
  });
}

/** Tells one state of a text from another. */
export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * The id of a suggestion: of its source, its language and its words, and of how many times the same words were found before it.
 */
export function suggestionId(source: string, language: string, exact: string, occurrence: number): string {
  const what = JSON.stringify([source, language, exact, occurrence]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}

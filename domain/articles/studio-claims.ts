import type { Database } from '../database';
import { InputError } from '../errors';
import { codePoints } from '../text/offsets';
import type { ArticleRecord } from './record';

/** What the keys of claims begin with that people made, and no file: a file says nothing about them. */
const STUDIO_KEY = 'studio:';

/** The key of a claim that somebody makes. */
export function studioKey(number: number): string {
  return `${STUDIO_KEY}${number}`;
}

/** Whether a claim was made by somebody, by its key. */
export function isStudioKey(key: string): boolean {
  return key.startsWith(STUDIO_KEY);
}

/**
 * Refuses texts in which the claims that people made in these articles no longer stand where they stood.
 * @throws InputError INVALID_VALUE naming the article's texts.
 */
export async function keepsStudioPassages(
  db: Database,
  articles: readonly { id: string; record: ArticleRecord }[],
): Promise<void> {
  const ids = articles.map(({ id }) => id);
  const passages = await db.$queryRaw<
    { articleId: string; language: string; start: number; end: number; exact: string }[]
  >`
    SELECT p."articleId"::text AS "articleId", p.language, p.start, p."end", p.exact
    FROM "Passage" p JOIN "Claim" c ON c."articleId" = p."articleId" AND c.number = p."claimNumber"
    WHERE p."articleId" = ANY(${ids}::uuid[]) AND c.key LIKE ${`${STUDIO_KEY}%`}`;
  for (const { articleId, language, start, end, exact } of passages) {
    const { record } = articles.find(({ id }) => id === articleId)!;
    const text = record.texts.find((one) => one.language === language);
    const characters = codePoints(text?.body ?? '');
    if (characters.length >= end && characters.slice(start, end) === exact) continue;
    const expected = 'a text in which the claims that people made still stand where they stood';
    throw new InputError('INVALID_VALUE', 'texts', record.slug, expected);
  }
}

import type { ArticleRecord } from '../articles/record';
import type { Database } from '../database';
import { type ClaimContent, readClaims, writeClaims } from '../editing/contents/claims';
import { claimReference, nameOfReference, type Reference } from '../editing/reference';
import { InputError } from '../errors';
import { type CorrectedText, reanchoring } from './reanchor';

/** How many passages of claims that people made were found again in the texts that a file brought, and how many wait for a person. */
export type FoundAgain = { moved: number; unsure: number };

/** No text was brought in which passages had to be found. */
export const NOTHING_SOUGHT: FoundAgain = { moved: 0, unsure: 0 };

/** Both as one. */
export function sumFound(a: FoundAgain, b: FoundAgain): FoundAgain {
  return { moved: a.moved + b.moved, unsure: a.unsure + b.unsure };
}

/** Claims in texts that are about to be replaced. */
export type Reanchoring = FoundAgain & {
  /** Makes the claims what they are in the new texts, once these are written, in the same transaction. */
  write(db: Database): Promise<void>;
};

/**
 * Finds the passages of claims in the texts that files bring, before these replace the ones that are there, as a correction by hand
 * does. In two statements; in none where there are no claims.
 * @param claims those about which the files say nothing.
 * @throws InputError INVALID_VALUE naming the article's texts where one is to go that claims refer to.
 */
export async function reanchorBrought(
  db: Database,
  articles: readonly { id: string; record: ArticleRecord }[],
  claims: readonly { articleId: string; number: number }[],
): Promise<Reanchoring> {
  if (claims.length === 0) return { ...NOTHING_SOUGHT, write: async () => {} };
  const references = claims.map(({ articleId, number }) => claimReference(articleId, number));
  const contents = await readClaims(db, references);
  const corrected = await correctedTexts(db, articles, [...new Set(claims.map(({ articleId }) => articleId))]);
  let found = NOTHING_SOUGHT;
  const changed: { reference: Reference; content: ClaimContent }[] = [];
  for (const reference of references) {
    const before = contents.get(nameOfReference(reference));
    let content = before;
    for (const { slug, language, reanchor } of corrected.get(reference.articleId) ?? []) {
      if (!content) break;
      if (!reanchor) {
        refuseToLose(slug, language, content);
        continue;
      }
      const now = reanchor(content);
      content = now.content;
      found = sumFound(found, now);
    }
    if (content && content !== before) changed.push({ reference, content });
  }
  return { ...found, write: (transaction) => writeClaims(transaction, changed) };
}

/** A text that is not what it was: how claims are found in it, null where it is to go. */
type ChangedText = { slug: string; language: string; reanchor: ReturnType<typeof reanchoring> | null };

async function correctedTexts(
  db: Database,
  articles: readonly { id: string; record: ArticleRecord }[],
  ids: readonly string[],
): Promise<Map<string, ChangedText[]>> {
  const stored = await db.$queryRaw<{ id: string; language: string; before: string }[]>`
    SELECT "articleId"::text AS id, language, body AS before FROM "ArticleText" WHERE "articleId" = ANY(${ids}::uuid[])`;
  const records = new Map(articles.map(({ id, record }) => [id, record]));
  const changed = new Map<string, ChangedText[]>();
  for (const { id, language, before } of stored) {
    const { slug, texts } = records.get(id)!;
    const after = texts.find((text) => text.language === language)?.body;
    if (after === before) continue;
    const text: CorrectedText | null = after === undefined ? null : { language, before, after };
    changed.set(id, [...(changed.get(id) ?? []), { slug, language, reanchor: text && reanchoring(text) }]);
  }
  return changed;
}

/** Without its text a claim could not even wait: nobody could say where it stands. */
function refuseToLose(slug: string, language: string, { passages, lost = [] }: ClaimContent): void {
  if (![...passages, ...lost].some((one) => one.language === language)) return;
  const expected = `a text in the language ${language}, since claims that people made refer to it`;
  throw new InputError('INVALID_VALUE', 'texts', slug, expected);
}

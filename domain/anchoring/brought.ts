import type { ArticleRecord, TextRecord } from '../articles/record';
import type { Database } from '../database';
import { type ClaimContent, readClaims, writeClaims } from '../editing/contents/claims';
import { claimReference, nameOfReference, type Reference } from '../editing/reference';
import { type CorrectedText, reanchoring } from './reanchor';

/** A text that a file has no more, and the claims that people made in it, by number, for which it stays. */
export type KeptText = { slug: string; language: string; claims: readonly number[] };

/** How many passages of claims that people made were found again in the texts that files brought, how many wait for a person, and which texts stay for them. */
export type FoundAgain = { moved: number; unsure: number; kept: readonly KeptText[] };

/** No text was brought in which passages had to be found. */
export const NOTHING_SOUGHT: FoundAgain = { moved: 0, unsure: 0, kept: [] };

/** Both as one. */
export function sumFound(a: FoundAgain, b: FoundAgain): FoundAgain {
  return { moved: a.moved + b.moved, unsure: a.unsure + b.unsure, kept: [...a.kept, ...b.kept] };
}

/** Claims in texts that are about to be replaced. */
export type Reanchoring = FoundAgain & {
  /** The texts of an article that stay, though its file has them no more. */
  textsKept(articleId: string): readonly TextRecord[];
  /** Makes the claims what they are in the new texts, once these are written, in the same transaction. */
  write(db: Database): Promise<void>;
};

/**
 * Finds the passages of claims in the texts that files bring, before these replace the ones that are there, as a correction by hand
 * does. A text that a file has no more stays where such claims refer to it: without it a claim could not even wait, since nobody could
 * say where it stands. In two statements; in none where there are no claims.
 * @param claims those about which the files say nothing.
 */
export async function reanchorBrought(
  db: Database,
  articles: readonly { id: string; record: ArticleRecord }[],
  claims: readonly { articleId: string; number: number }[],
): Promise<Reanchoring> {
  if (claims.length === 0) return { ...NOTHING_SOUGHT, textsKept: () => [], write: async () => {} };
  const references = claims.map(({ articleId, number }) => claimReference(articleId, number));
  const contents = await readClaims(db, references);
  const corrected = await correctedTexts(db, articles, [...new Set(claims.map(({ articleId }) => articleId))]);
  let [moved, unsure] = [0, 0];
  const kept = new Map<ChangedText, number[]>();
  const changed: { reference: Reference; content: ClaimContent }[] = [];
  for (const reference of references) {
    const before = contents.get(nameOfReference(reference));
    let content = before;
    for (const text of corrected.get(reference.articleId) ?? []) {
      if (!content) break;
      if (!text.reanchor) {
        if (refersTo(content, text.before.language))
          kept.set(text, [...(kept.get(text) ?? []), Number(reference.record)]);
        continue;
      }
      const now = text.reanchor(content);
      content = now.content;
      moved += now.moved;
      unsure += now.unsure;
    }
    if (content && content !== before) changed.push({ reference, content });
  }
  return {
    moved,
    unsure,
    kept: [...kept].map(([{ slug, before }, numbers]) => ({ slug, language: before.language, claims: numbers })),
    textsKept: (articleId) =>
      (corrected.get(articleId) ?? []).filter((text) => kept.has(text)).map((text) => text.before),
    write: (transaction) => writeClaims(transaction, changed),
  };
}

/** A text that is not what it was: how claims are found in it, null where the file has it no more. */
type ChangedText = { slug: string; before: TextRecord; reanchor: ReturnType<typeof reanchoring> | null };

async function correctedTexts(
  db: Database,
  articles: readonly { id: string; record: ArticleRecord }[],
  ids: readonly string[],
): Promise<Map<string, ChangedText[]>> {
  const stored = await db.$queryRaw<({ id: string } & TextRecord)[]>`
    SELECT "articleId"::text AS id, language, body, blocks FROM "ArticleText" WHERE "articleId" = ANY(${ids}::uuid[])`;
  const records = new Map(articles.map(({ id, record }) => [id, record]));
  const changed = new Map<string, ChangedText[]>();
  for (const { id, ...before } of stored) {
    const { language } = before;
    const { slug, texts } = records.get(id)!;
    const after = texts.find((text) => text.language === language)?.body;
    if (after === before.body) continue;
    const text: CorrectedText | null = after === undefined ? null : { language, before: before.body, after };
    changed.set(id, [...(changed.get(id) ?? []), { slug, before, reanchor: text && reanchoring(text) }]);
  }
  return changed;
}

function refersTo({ passages, lost = [] }: ClaimContent, language: string): boolean {
  return [...passages, ...lost].some((one) => one.language === language);
}

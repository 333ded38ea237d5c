import type { TextRecord } from '../articles/record';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ArticleContent } from '../editing/contents/articles';
import { type ClaimContent, type LostPassage, readClaims } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import { MissingError } from '../editing/errors';
import { perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { articleReference, claimReference, nameOfReference, type Reference } from '../editing/reference';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { codePoints } from '../text/offsets';
import { keepingKinds } from './kinds';
import { type Place, placesIn } from './places';
import { type Reanchored, reanchoring } from './reanchor';

/** What a correction did: how many passages were found again, how many wait for a person; `entry` of the log takes it back. */
export type Correction = { slug: string; version: number; moved: number; unsure: number; entry: string };

/** A passage that would wait for a person, and where it may stand then. */
export type WouldWait = Omit<LostPassage, 'candidates'> & { claimNumber: number; candidates: Place[] };

/** What a correction would do; nothing is written. */
export type CorrectionPreview = { moved: number; unsure: WouldWait[] };

/**
 * Gives an article a corrected text in one language and finds the passages of its claims in it, in one act. What is not
 * found without doubt waits for a person, with its words.
 * @param text the corrected text with its blocks; those that are as they were keep their kind.
 * @param seen the version of the article that the correction began from.
 * @throws RefusedError, MissingError, ConflictError, InputError where the article has no text in the language.
 */
export function correctText(
  db: Database,
  actor: Actor,
  { slug, text, seen, named }: { slug: string; text: TextRecord; seen: number; named?: NamedWrite },
): Promise<Correction> {
  const reference = articleReference(idOfSlug('article', slug));
  const act = { action: 'article.correct', articleId: reference.articleId, named } as const;
  return perform(db, actor, act, async (editing) => {
    const { article, before, claims } = await inCorrectedText(editing.db, actor, reference, text);
    const { texts, ...own } = article;
    const after = keepingKinds(text, before);
    const [version] = await editing.write([
      { reference, content: { ...own, texts: texts.map((one) => (one === before ? after : one)) }, seen },
      ...claims.map((claim) => ({ reference: claim.reference, content: claim.content })),
    ]);
    return { slug, version: version!, moved: movedOf(claims), unsure: unsureOf(claims), entry: editing.entryId };
  });
}

/**
 * What a corrected text would do to the passages of an article's claims. As many statements for many claims as for few.
 * @throws RefusedError, MissingError, InputError where the article has no text in the language.
 */
export async function previewCorrection(
  db: Database,
  actor: Actor,
  { slug, text }: { slug: string; text: TextRecord },
): Promise<CorrectionPreview> {
  demand(actor, 'article.correct');
  const { claims } = await inCorrectedText(db, actor, articleReference(idOfSlug('article', slug)), text);
  const body = codePoints(text.body);
  const unsure = claims.flatMap(({ reference, content, ...claim }) => {
    const waiting = claim.unsure > 0 && content.lost?.find(({ language }) => language === text.language);
    if (!waiting) return [];
    return [{ ...waiting, claimNumber: Number(reference.record), candidates: placesIn(body, waiting.candidates) }];
  });
  return { moved: movedOf(claims), unsure };
}

type ClaimThere = Reanchored & { reference: Reference };

/** An article whose text is corrected, and what becomes of its claims in it. */
async function inCorrectedText(
  db: Database,
  actor: Actor,
  reference: Reference,
  { language, body }: TextRecord,
): Promise<{ article: ArticleContent; before: TextRecord; claims: ClaimThere[] }> {
  const content = (await readContents(db, [reference])).get(nameOfReference(reference));
  if (!content) throw new MissingError(reference);
  const article = content as ArticleContent;
  const before = article.texts.find((text) => text.language === language);
  if (!before) {
    const languages = article.texts.map((text) => text.language).join(', ');
    throw new InputError('INVALID_VALUE', 'language', language, `a language of the article: ${languages}`);
  }
  const claims = await claimsOf(db, reference.articleId);
  if (claims.some((claim) => claim.content.status === 'REVIEWED')) demand(actor, 'article.change.reviewed');
  const reanchor = reanchoring({ language, before: before.body, after: body });
  return { article, before, claims: claims.map((claim) => ({ ...claim, ...reanchor(claim.content) })) };
}

function movedOf(claims: readonly ClaimThere[]): number {
  return claims.reduce((total, { moved }) => total + moved, 0);
}

function unsureOf(claims: readonly ClaimThere[]): number {
  return claims.reduce((total, { unsure }) => total + unsure, 0);
}

async function claimsOf(db: Database, articleId: string) {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY number`;
  const references = rows.map(({ number }) => claimReference(articleId, number));
  const contents = await readClaims(db, references);
  return references.flatMap((reference) => {
    const content: ClaimContent | undefined = contents.get(nameOfReference(reference));
    return content ? [{ reference, content }] : [];
  });
}

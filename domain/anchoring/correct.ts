import type { TextRecord } from '../articles/record';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ArticleContent } from '../editing/contents/articles';
import { type ClaimContent, readClaims } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import { MissingError } from '../editing/errors';
import { perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { articleReference, claimReference, nameOfReference } from '../editing/reference';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { reanchoring } from './reanchor';

/** What a correction did: how many passages were found again, and how many wait for a person. */
export type Correction = { slug: string; version: number; moved: number; unsure: number };

/**
 * Gives an article a corrected text in one language and finds the passages of its claims in it, in one act. What is not
 * found without doubt waits for a person, with its words.
 * @param text the corrected text with its blocks.
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
    const article = (await readContents(editing.db, [reference])).get(nameOfReference(reference));
    if (!article) throw new MissingError(reference);
    const { texts, ...own } = article as ArticleContent;
    const before = texts.find(({ language }) => language === text.language);
    if (!before) {
      const languages = texts.map(({ language }) => language).join(', ');
      throw new InputError('INVALID_VALUE', 'language', text.language, `a language of the article: ${languages}`);
    }
    const claims = await claimsOf(editing.db, reference.articleId);
    if (claims.some(({ content }) => content.status === 'REVIEWED')) demand(actor, 'article.change.reviewed');
    const reanchor = reanchoring({ language: text.language, before: before.body, after: text.body });
    const found = claims.map((claim) => ({ ...claim, ...reanchor(claim.content) }));
    const corrected = { ...own, texts: texts.map((one) => (one === before ? text : one)) };
    const [version] = await editing.write([
      { reference, content: corrected, seen },
      ...found.map((claim) => ({ reference: claim.reference, content: claim.content })),
    ]);
    const sum = (of: 'moved' | 'unsure') => found.reduce((total, one) => total + one[of], 0);
    return { slug, version: version!, moved: sum('moved'), unsure: sum('unsure') };
  });
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

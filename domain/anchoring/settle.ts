import type { ClaimKey, WrittenClaim } from '../claims/mutations';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { type ClaimContent, readClaims } from '../editing/contents/claims';
import { MissingError } from '../editing/errors';
import { perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { claimReference, nameOfReference } from '../editing/reference';
import { InputError } from '../errors';
import { passageAt } from '../text/passages';

/** Where somebody says that a claim stands now; `exact`, where given, is what he or she saw there. */
export type Place = { language: string; start: number; end: number; exact?: string | null };

/**
 * Says where a passage stands that a corrected text had lost.
 * @param seen the version that was shown.
 * @throws RefusedError, MissingError where nothing waits in this language, ConflictError, InputError outside the text or where it says
 * something else there.
 */
export function settlePassage(
  db: Database,
  actor: Actor,
  { articleId, number, seen, named, ...place }: ClaimKey & Place & { seen: number; named?: NamedWrite },
): Promise<WrittenClaim> {
  const reference = claimReference(articleId, number);
  return perform(db, actor, { action: 'claim.anchor', articleId, named }, async (editing) => {
    const before = (await readClaims(editing.db, [reference])).get(nameOfReference(reference));
    const text = await editing.db.articleText.findUnique({
      where: { articleId_language: { articleId, language: place.language } },
    });
    if (!text || !before?.lost?.some(({ language }) => language === place.language)) throw new MissingError(reference);
    if (before.status === 'REVIEWED') demand(actor, 'claim.change.reviewed');
    const { lost, ...own } = before;
    const passage = { language: place.language, ...passageAt(text.body, place.start, place.end) };
    // The claim's version says nothing of the text, which may have been corrected since it was shown.
    if (place.exact != null && place.exact !== passage.exact)
      throw new InputError('INVALID_VALUE', 'exact', place.exact, JSON.stringify(passage.exact));
    const passages = [...own.passages, passage].sort((a, b) => (a.language < b.language ? -1 : 1));
    const left = lost.filter(({ language }) => language !== place.language);
    const content: ClaimContent = { ...own, passages, ...(left.length > 0 && { lost: left }) };
    const [version] = await editing.write([{ reference, content, seen }]);
    return { articleId, number, version: version! };
  });
}

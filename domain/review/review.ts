import type { ReviewStatus } from '@/generated/prisma/client';
import type { ClaimKey, WrittenClaim } from '../claims/mutations';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ClaimContent } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import { MissingError } from '../editing/errors';
import { perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { claimReference, nameOfReference } from '../editing/reference';
import { InputError } from '../errors';
import { refuseTwice } from '../refuse-twice';
import { isStorable } from '../text/offsets';
import { makersOf } from './makers';
import { refuseOwn } from './own';

/** A decision about claims: that they count, that they do not, or that their coders should see to them again. */
export type Review = {
  claims: readonly (ClaimKey & { seen: number })[];
  status: Extract<ReviewStatus, 'REVIEWED' | 'REJECTED' | 'DRAFT'>;
  /** Why, for whoever coded them. */
  note: string;
  named?: NamedWrite;
};

/** What was decided: the entry of the log, which can be taken back, and the claims with their versions now. */
export type Reviewed = { entryId: string; claims: WrittenClaim[] };

/** More than anybody decides about at once. */
const MOST = 200;
/** The longest note, in UTF-16 units. */
const LONGEST = 2000;

/**
 * Decides about claims, in one act: all of them or none. The note is kept in the act's entry of the audit log, which the claims'
 * histories show.
 * @throws RefusedError, InputError; MissingError; ConflictError where somebody changed one, or decided about it, since it was
 * read; StateError OWN_CLAIM where one is the actor's own and somebody else could decide.
 */
export async function reviewClaims(db: Database, actor: Actor, review: Review): Promise<Reviewed> {
  demand(actor, 'claim.review');
  const { claims, status, named } = review;
  if (claims.length > MOST) throw new InputError('INVALID_RANGE', 'claims', claims.length, `at most ${MOST}`);
  refuseTwice('claims', claims, ({ articleId, number }) => nameOfReference(claimReference(articleId, number)));
  const note = checkedNote(review.note);
  const articles = [...new Set(claims.map(({ articleId }) => articleId))];
  const articleId = articles.length === 1 ? articles[0]! : null;
  return perform(
    db,
    actor,
    { action: 'claim.review', articleId, named, details: { status, note } },
    async (editing) => {
      const makers = await makersOf(editing.db, claims);
      await refuseOwn(
        editing.db,
        actor,
        [...makers.values()].map(({ userId }) => userId),
      );
      const references = claims.map(({ articleId: id, number }) => claimReference(id, number));
      const contents = await readContents(editing.db, references);
      const versions = await editing.write(
        references.map((reference, i) => {
          const content = contents.get(nameOfReference(reference));
          if (!content) throw new MissingError(reference);
          return { reference, content: { ...(content as ClaimContent), status }, seen: claims[i]!.seen };
        }),
      );
      const { entryId } = editing;
      return {
        entryId,
        claims: claims.map(({ articleId: id, number }, i) => ({ articleId: id, number, version: versions[i]! })),
      };
    },
  );
}

/**
 * A note as it is kept.
 * @throws InputError where it is too long or no text.
 */
export function checkedNote(given: string): string {
  const note = given.trim();
  if (note.length > LONGEST || !isStorable(note))
    throw new InputError('INVALID_VALUE', 'note', note.slice(0, 40), `a text of at most ${LONGEST} characters`);
  return note;
}

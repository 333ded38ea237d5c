import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { existingSlugs, slugsOf } from '../import/existing';
import { withOwnPlaces } from '../perspectives/places';
import type { ArticleContent } from './contents/articles';
import type { SharedContents } from './contents/shared';
import { MissingError } from './errors';
import type { Change } from './perform';
import { type Noun, sharedReference } from './reference';

/**
 * Goes on only where what analysts and articles name will be there: they come back from the bin, or by an undo, when it may be
 * gone. No statement where none are written.
 * @throws MissingError naming the perspective or outlet that is gone.
 */
export async function demandReferents(db: Database, changes: readonly Change[]): Promise<void> {
  const written = idsOf(changes);
  const sides = contentsOf<SharedContents['analyst']>(changes, 'analyst').map(({ perspective }) => perspective);
  const unwritten = [...new Set(sides)].filter((slug) => !written.has(idOfSlug('perspective', slug)));
  const there = await existingSlugs(db, 'perspective', unwritten);
  const lost = unwritten.find((slug) => !there.has(slug));
  if (lost !== undefined) throw new MissingError(sharedReference('perspective', idOfSlug('perspective', lost)));
  const outlets = contentsOf<ArticleContent>(changes, 'article').map(({ outletId }) => outletId);
  const asked = [...new Set(outlets)].filter((id) => !written.has(id));
  const known = await slugsOf(db, 'outlet', asked);
  const gone = asked.find((id) => !known.has(id));
  if (gone !== undefined) throw new MissingError(sharedReference('outlet', gone));
}

/** Changes whose perspectives have places of their own, which others may have got meanwhile. No statement where none are written. */
export async function withPlaces(db: Database, changes: readonly Change[]): Promise<readonly Change[]> {
  const perspectives = contentsOf<SharedContents['perspective']>(changes, 'perspective');
  if (perspectives.length === 0) return changes;
  const placed = new Map((await withOwnPlaces(db, perspectives)).map((one) => [one.slug, one]));
  return changes.map((change) =>
    change.reference.noun === 'perspective' && change.content
      ? { ...change, content: placed.get((change.content as SharedContents['perspective']).slug)! }
      : change,
  );
}

function contentsOf<Content>(changes: readonly Change[], noun: Noun): Content[] {
  return changes
    .filter(({ reference, content }) => reference.noun === noun && content !== null)
    .map(({ content }) => content as Content);
}

function idsOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.filter(({ content }) => content !== null).map(({ reference }) => reference.record));
}

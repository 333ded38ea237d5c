import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { readShared, type SharedContents, type SharedNoun } from '../editing/contents/shared';
import { MissingError } from '../editing/errors';
import { type Change, perform } from '../editing/perform';
import { nameOfReference, type Reference, sharedReference } from '../editing/reference';
import { idOfSlug } from '../identity';
import { exchanged } from '../perspectives/places';
import type { LocalizedTexts } from '../text/localized';
import { newSlug } from './slug';

/** What people make and change of what articles share. */
export type RecordNoun = SharedNoun;

/** A record that was written, and the version it is at now. */
export type WrittenRecord = { slug: string; version: number };

/** Makes the content of a record; `before` is what it is now, null where it is new. */
export type Compose<N extends RecordNoun> = (
  db: Database,
  slug: string,
  before: SharedContents[N] | null,
) => Promise<SharedContents[N]>;

/**
 * Makes a record.
 * @param asked its slug; null for one made of `name`.
 * @throws RefusedError, InputError naming what cannot be accepted.
 */
export function createRecord<N extends RecordNoun>(
  db: Database,
  actor: Actor,
  noun: N,
  { asked, name, compose, named }: Creation<N>,
): Promise<WrittenRecord> {
  return perform(db, actor, { action: `${noun}.create`, named }, async (editing) => {
    const slug = await newSlug(editing.db, noun, { asked, name });
    const content = await compose(editing.db, slug, null);
    const own = { reference: sharedReference(noun, idOfSlug(noun, slug)), content, seen: 0 };
    const [version] = await editing.write([own, ...(await besides(editing.db, content, null))]);
    return { slug, version: version! };
  });
}

type Creation<N extends RecordNoun> = {
  asked: string | null;
  name: LocalizedTexts;
  compose: Compose<N>;
  named?: NamedWrite;
};

/**
 * Changes a record, whose slug stays.
 * @param seen the version that the edit began from.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since, InputError.
 */
export function changeRecord<N extends RecordNoun>(
  db: Database,
  actor: Actor,
  noun: N,
  { slug, seen, compose, named }: { slug: string; seen: number; compose: Compose<N>; named?: NamedWrite },
): Promise<WrittenRecord> {
  return perform(db, actor, { action: `${noun}.change`, named }, async (editing) => {
    const reference = sharedReference(noun, idOfSlug(noun, slug));
    const before = await readRecord(editing.db, noun, reference);
    const content = await compose(editing.db, slug, before);
    const [version] = await editing.write([
      { reference, content, seen },
      ...(await besides(editing.db, content, before)),
    ]);
    return { slug, version: version! };
  });
}

/** What is written along with a record: a perspective that gives its place to it. */
async function besides(
  db: Database,
  content: SharedContents[RecordNoun],
  before: SharedContents[RecordNoun] | null,
): Promise<Change[]> {
  if (!isPerspective(content)) return [];
  const other = await exchanged(db, content, before && isPerspective(before) ? before : null);
  return other
    ? [{ reference: sharedReference('perspective', idOfSlug('perspective', other.slug)), content: other }]
    : [];
}

function isPerspective(content: SharedContents[RecordNoun]): content is SharedContents['perspective'] {
  return 'order' in content && 'name' in content;
}

/**
 * Takes a record out, into the bin.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since it was read, InUseError where
 * something refers to it.
 */
export function removeRecord(
  db: Database,
  actor: Actor,
  noun: RecordNoun,
  { slug, seen, named }: { slug: string; seen: number; named?: NamedWrite },
): Promise<WrittenRecord> {
  return perform(db, actor, { action: `${noun}.remove`, named }, async (editing) => {
    const reference = sharedReference(noun, idOfSlug(noun, slug));
    await readRecord(editing.db, noun, reference);
    const [version] = await editing.write([{ reference, content: null, seen }]);
    return { slug, version: version! };
  });
}

async function readRecord<N extends RecordNoun>(
  db: Database,
  noun: N,
  reference: Reference,
): Promise<SharedContents[N]> {
  const content = (await readShared(db, noun, [reference])).get(nameOfReference(reference));
  if (!content) throw new MissingError(reference);
  return content;
}

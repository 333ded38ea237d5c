import type { Database } from '../database';
import { readShared, type SharedContents } from '../editing/contents/shared';
import { nameOfReference, sharedReference } from '../editing/reference';
import { presentVersions, versionOf } from '../editing/versions';
import { idOfSlug } from '../identity';
import type { RecordNoun } from './write';

/** A record as editors see it. */
export type StudioRecord = { noun: RecordNoun; slug: string; version: number; content: SharedContents[RecordNoun] };

/** A record as editors see it; null where nothing has the slug. Two statements. */
export async function studioRecord(db: Database, noun: RecordNoun, slug: string): Promise<StudioRecord | null> {
  const reference = sharedReference(noun, idOfSlug(noun, slug));
  const name = nameOfReference(reference);
  const [contents, versions] = await Promise.all([readShared(db, noun, [reference]), presentVersions(db, [reference])]);
  const content = contents.get(name);
  return content ? { noun, slug, version: versionOf(versions.get(name), true), content } : null;
}

import type { Database } from '../../database';
import { refuseInUse } from '../in-use';
import type { Noun, Reference } from '../reference';
import { type ArticleContent, readArticles, removeArticles, writeArticles } from './articles';
import { type ClaimContent, readClaims, removeClaims, writeClaims } from './claims';
import { readShared, removeShared, type SharedContents, type SharedNoun, writeShared } from './shared';

/** What a record of each noun is made of: what the history keeps of it, and what an edit writes. */
export type Contents = SharedContents & { article: ArticleContent; claim: ClaimContent };

/** What a record is made of. */
export type Content = Contents[Noun];

/** A record with what it is to be; null where it is to be gone. */
export type Written = { reference: Reference; content: Content | null };

// What is referred to comes first.
const SHARED: readonly SharedNoun[] = ['perspective', 'outlet', 'analyst', 'topic'];

/** What these records are, by their names, in a statement for each noun; those that are not there are left out. */
export async function readContents(db: Database, references: readonly Reference[]): Promise<Map<string, Content>> {
  const of = (noun: Noun) => references.filter((one) => one.noun === noun);
  const all = new Map<string, Content>();
  const add = (found: ReadonlyMap<string, Content>) => {
    for (const [name, content] of found) all.set(name, content);
  };
  for (const noun of SHARED) add(await readShared(db, noun, of(noun)));
  add(await readArticles(db, of('article')));
  add(await readClaims(db, of('claim')));
  return all;
}

/** Makes records what they are to be, what is referred to first. Those that articles share are taken out by `removeSharedContents`. */
export async function writeContents(db: Database, written: readonly Written[]): Promise<void> {
  const gone = (noun: Noun) =>
    written.filter(({ reference, content }) => reference.noun === noun && !content).map(({ reference }) => reference);
  const there = <N extends Noun>(noun: N) =>
    written.filter(
      (one): one is { reference: Reference; content: Contents[N] } =>
        one.reference.noun === noun && one.content !== null,
    );
  const contentsOf = <N extends SharedNoun>(noun: N) => there(noun).map(({ content }) => content);
  for (const noun of SHARED) await writeShared(db, noun, contentsOf(noun));
  await writeArticles(db, there('article'));
  await writeClaims(db, there('claim'));
  await removeClaims(db, gone('claim'));
  await removeArticles(db, gone('article'));
}

/**
 * Takes out records that articles share, once nothing that was counted from claims refers to them any more.
 * @throws InUseError where something else does.
 */
export async function removeSharedContents(db: Database, written: readonly Written[]): Promise<void> {
  for (const noun of [...SHARED].reverse()) {
    const gone = written
      .filter(({ reference, content }) => reference.noun === noun && !content)
      .map(({ reference }) => reference);
    await refuseInUse(db, gone);
    await removeShared(db, noun, gone);
  }
}

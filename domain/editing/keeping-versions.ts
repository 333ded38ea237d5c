import { v7 } from 'uuid';
import type { Database } from '../database';
import type { Actor } from './actor';
import { writeAuditEntry } from './audit';
import { type Content, readContents } from './contents/contents';
import type { Action } from './permissions';
import { articleReference, claimReference, nameOfReference, type Reference } from './reference';
import { sameContent } from './same-content';
import { keepVersions, presentVersions, versionOf } from './versions';

/**
 * Runs a write that knows nothing of versions and keeps what it replaced or took out of these articles and their claims,
 * under one entry of the audit log. In the caller's transaction, in which writers take turns.
 */
export async function keepingVersions<Result>(
  db: Database,
  { actor, action, articleIds }: { actor: Actor; action: Action; articleIds: readonly string[] },
  write: () => Promise<Result>,
): Promise<Result> {
  const referencesBefore = await referencesIn(db, articleIds);
  const before = await readContents(db, referencesBefore);
  const result = await write();
  const all = [...referencesBefore, ...(await referencesIn(db, articleIds))];
  await keepChanged(db, { actor, action, articleId: articleIds.length === 1 ? articleIds[0]! : null }, all, before);
  return result;
}

/**
 * Runs a write that knows nothing of versions and keeps what it replaced of these records that articles share, under one entry.
 * Of new ones nothing is kept, so that a first import takes a look at what there is and nothing more. In the caller's
 * transaction, in which writers take turns.
 * @param wrote whether anything was written: else nobody need look again.
 */
export async function keepingRecordVersions<Result>(
  db: Database,
  {
    actor,
    action,
    references,
    wrote,
  }: { actor: Actor; action: Action; references: readonly Reference[]; wrote: (result: Result) => boolean },
  write: () => Promise<Result>,
): Promise<Result> {
  const before = await readContents(db, references);
  const edited = await presentVersions(db, references);
  const result = await write();
  if (!wrote(result)) return result;
  // What comes back without having been there was taken out once: its history goes on.
  const known = references.filter((one) => before.has(nameOfReference(one)) || edited.has(nameOfReference(one)));
  if (known.length > 0) await keepChanged(db, { actor, action, articleId: null }, known, before);
  return result;
}

/** Keeps what those of these records were that are not what they were, with an entry that tells of it. */
async function keepChanged(
  db: Database,
  { actor, ...act }: { actor: Actor; action: Action; articleId: string | null },
  references: readonly Reference[],
  before: ReadonlyMap<string, Content>,
): Promise<void> {
  const all = new Map(references.map((one) => [nameOfReference(one), one]));
  const after = await readContents(db, [...all.values()]);
  const changed = [...all].filter(([name]) => !sameContent(before.get(name) ?? null, after.get(name) ?? null));
  if (changed.length === 0) return;
  const versions = await presentVersions(
    db,
    changed.map(([, reference]) => reference),
  );
  const entry = { id: v7(), at: new Date() };
  await keepVersions(
    db,
    changed.map(([name, reference]) => {
      const content = before.get(name) ?? null;
      const present = versions.get(name);
      return { reference, content, version: versionOf(present, content !== null), since: present?.since ?? null };
    }),
    { at: entry.at, by: entry.id },
  );
  await writeAuditEntry(db, actor, { ...entry, ...act, details: { records: changed.length } });
}

/** These articles and all their claims. */
async function referencesIn(db: Database, articleIds: readonly string[]): Promise<Reference[]> {
  const claims = await db.$queryRaw<{ articleId: string; number: number }[]>`
    SELECT "articleId"::text AS "articleId", number FROM "Claim" WHERE "articleId" = ANY(${[...articleIds]}::uuid[])`;
  return [
    ...articleIds.map(articleReference),
    ...claims.map(({ articleId, number }) => claimReference(articleId, number)),
  ];
}

import { v7 } from 'uuid';
import type { Database } from '../database';
import type { Actor } from './actor';
import { writeAuditEntry } from './audit';
import { readContents } from './contents/contents';
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
  const all = new Map(
    [...referencesBefore, ...(await referencesIn(db, articleIds))].map((one) => [nameOfReference(one), one]),
  );
  const after = await readContents(db, [...all.values()]);
  const changed = [...all].filter(([name]) => !sameContent(before.get(name) ?? null, after.get(name) ?? null));
  if (changed.length === 0) return result;
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
  const articleId = articleIds.length === 1 ? articleIds[0]! : null;
  await writeAuditEntry(db, actor, { ...entry, action, articleId, details: { records: changed.length } });
  return result;
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

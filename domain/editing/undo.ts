import type { AuditEntry } from '@/generated/prisma/client';
import type { Database } from '../database';
import { isId } from '../identity';
import type { Actor } from './actor';
import type { NamedWrite } from './answered';
import { readContents } from './contents/contents';
import { StateError } from './errors';
import { type Change, perform } from './perform';
import { ACTIONS, type Action, demand } from './permissions';
import { nameOfReference } from './reference';
import { demandForReviewed } from './reviewed';
import { sameContent } from './same-content';
import { type KeptVersion, presentVersions, referenceOf, versionOf, versionsEndedBy, versionsOf } from './versions';

/**
 * Takes back what an act changed: everything it wrote becomes what it was before. Taking back an undo is the redo.
 * @returns the entry of the undo.
 * @throws StateError NOTHING_TO_UNDO where there is no such act or it changed nothing that can be edited, ALREADY_UNDONE.
 * @param named the sender's name for it, under which it is done once.
 * @throws ConflictError where something it wrote was changed since: nothing is taken back then.
 * @throws RefusedError where the actor may not take it back.
 */
export async function undo(db: Database, actor: Actor, entryId: string, named?: NamedWrite): Promise<string> {
  demand(actor, 'edit.undo');
  const entry = isId(entryId) ? await db.auditEntry.findUnique({ where: { id: entryId } }) : null;
  if (!entry) throw new StateError('NOTHING_TO_UNDO');
  const own = actor.userId !== null && entry.userId === actor.userId;
  const action = own ? 'edit.undo' : 'edit.undo.others';
  return perform(db, actor, { action, articleId: entry.articleId, undoes: entryId, named }, async (editing) => {
    const [now] = await editing.db.$queryRaw<{ undoneBy: string | null }[]>`
      SELECT "undoneBy"::text AS "undoneBy" FROM "AuditEntry" WHERE id = ${entryId}::uuid`;
    if (now?.undoneBy) throw new StateError('ALREADY_UNDONE');
    const changes = backTo(await versionsEndedBy(editing.db, entryId));
    if (changes.length === 0) throw new StateError('NOTHING_TO_UNDO');
    const present = await presentVersions(
      editing.db,
      changes.map(({ reference }) => reference),
    );
    const seen: Change[] = [];
    for (const change of changes) {
      const asLeft = present.get(nameOfReference(change.reference))?.version === change.seen;
      seen.push(asLeft ? change : await seenAsItWasLeft(editing.db, change));
    }
    await demandForReviewed(editing.db, actor, seen);
    await editing.write(seen);
    await markUndone(editing.db, entryId, editing.entryId);
    return editing.entryId;
  });
}

/** The changes that lead from what an act left to what it found. */
function backTo(ended: readonly KeptVersion[]): Change[] {
  const byRecord = new Map<string, KeptVersion[]>();
  for (const version of ended) {
    const name = nameOfReference(version);
    byRecord.set(name, [...(byRecord.get(name) ?? []), version]);
  }
  // An act may have written a record twice: back to what there was before the first time.
  return [...byRecord.values()].map((versions) => ({
    reference: referenceOf(versions[0]!),
    content: versions.at(-1)!.content,
    seen: versions[0]!.version + 1,
  }));
}

/**
 * The change, where the record is again what the act left, though others changed it to and fro between: then taking back
 * overwrites nothing.
 */
async function seenAsItWasLeft(db: Database, change: Change): Promise<Change> {
  const { reference, seen } = change;
  const left = (await versionsOf(db, reference)).find(({ version }) => version === seen);
  if (!left) return change;
  const name = nameOfReference(reference);
  const present = (await readContents(db, [reference])).get(name) ?? null;
  if (!sameContent(left.content, present)) return change;
  return { ...change, seen: versionOf((await presentVersions(db, [reference])).get(name), present !== null) };
}

/**
 * Says of an entry what took it back, and brings along what it took back itself: that holds again, what that took back does
 * not, and so on. One statement.
 */
export async function markUndone(db: Database, entryId: string, by: string): Promise<void> {
  await db.$executeRaw`
    WITH RECURSIVE chain AS (
      SELECT e.id, e.undoes, 0 AS depth, ${by}::uuid AS by FROM "AuditEntry" e WHERE e.id = ${entryId}::uuid
      UNION ALL
      SELECT t.id, t.undoes, chain.depth + 1, chain.id FROM chain JOIN "AuditEntry" t ON t.id = chain.undoes
    )
    UPDATE "AuditEntry" e SET "undoneBy" = CASE WHEN chain.depth % 2 = 0 THEN chain.by END
    FROM chain WHERE e.id = chain.id`;
}

/** What somebody did last and may take back, and what he or she took back last and may do again; null for nothing. */
export type UndoState = { undo: AuditEntry | null; redo: AuditEntry | null };

/** How far back undo looks for something that can be taken back. */
const DEPTH = 100;

/**
 * What the actor's next undo and redo would take back.
 * @param articleId only what was done in this article; null for everywhere.
 */
export async function undoState(db: Database, { userId }: Actor, articleId: string | null): Promise<UndoState> {
  if (!userId) return { undo: null, redo: null };
  const entries = await db.auditEntry.findMany({
    where: { userId, ...(articleId ? { articleId } : {}), action: { notIn: NOT_EDITS } },
    orderBy: { id: 'desc' },
    take: DEPTH,
  });
  const undoable = entries.find((entry) => !entry.undoneBy && (!entry.undoes || isRedo(entry, entries)));
  const newest = entries.find((entry) => !entry.undoes);
  // Once something new is done, what was taken back before it is not done again.
  const redoable = entries.find(
    (entry) => entry.undoes && !entry.undoneBy && !isRedo(entry, entries) && (!newest || entry.id > newest.id),
  );
  return { undo: undoable ?? null, redo: redoable ?? null };
}

/** Acts that no undo concerns: what is done to accounts, to suggestions short of claims, and what coders do before anything is decided. */
const NOT_EDITS = (Object.keys(ACTIONS) as Action[]).filter(
  (action) => /^(user|own|key|suggestion|round)\./.test(action) && action !== 'round.decide',
);

/** Whether an entry took back an entry that itself took one back. */
function isRedo(entry: AuditEntry, entries: readonly AuditEntry[]): boolean {
  const target = entries.find(({ id }) => id === entry.undoes);
  return target?.undoes != null && !isRedo(target, entries);
}

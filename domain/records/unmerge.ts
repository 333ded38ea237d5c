import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ClaimContent } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import type { SharedContents } from '../editing/contents/shared';
import { StateError } from '../editing/errors';
import { type Change, perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { nameOfReference } from '../editing/reference';
import { markUndone } from '../editing/undo';
import { type KeptVersion, referenceOf, versionsEndedBy } from '../editing/versions';
import { idOfSlug, isId } from '../identity';
import { inOrder, stanceOn } from './merge';
import type { MergeDetails, MergedNoun } from './merged';

/** How many records are written at once. */
const BATCH = 500;

/**
 * Takes a merge back, also where some of what it moved was changed since: the record that went is there again as it was, and
 * each claim that was moved is its again, with all that was done to it meanwhile. A claim that somebody gave to a third one
 * since stays there, and what was made after the merge stays where it was made.
 * @param entryId the entry of the merge.
 * @returns the entry of this; taking that back merges again.
 * @throws RefusedError, StateError NOTHING_TO_UNDO where the entry is no merge, ALREADY_UNDONE.
 */
export async function unmerge(db: Database, actor: Actor, entryId: string, named?: NamedWrite): Promise<string> {
  demand(actor, 'analyst.unmerge');
  const entry = isId(entryId) ? await db.auditEntry.findUnique({ where: { id: entryId } }) : null;
  const noun = entry && MERGES[entry.action];
  if (!noun) throw new StateError('NOTHING_TO_UNDO');
  const { from, into } = entry.details as MergeDetails;
  const ids = { from: idOfSlug(noun, from), into: idOfSlug(noun, into) };
  const act = { action: `${noun}.unmerge`, undoes: entryId, details: { from, into }, named } as const;
  return perform(db, actor, act, async (editing) => {
    const [now] = await editing.db.$queryRaw<{ undoneBy: string | null }[]>`
      SELECT "undoneBy"::text AS "undoneBy" FROM "AuditEntry" WHERE id = ${entryId}::uuid`;
    if (now?.undoneBy) throw new StateError('ALREADY_UNDONE');
    const ended = await versionsEndedBy(editing.db, entryId);
    const shared = ended.filter(({ noun: own }) => own === noun);
    // The record first: claims are to be its again.
    await editing.write(await backToTwo(editing.db, shared, ids));
    const claims = ended.filter(({ noun: own }) => own === 'claim');
    for (let at = 0; at < claims.length; at += BATCH)
      await editing.write(await claimsBack(editing.db, noun, claims.slice(at, at + BATCH), ids));
    await markUndone(editing.db, entryId, editing.entryId);
    return editing.entryId;
  });
}

const MERGES: Readonly<Record<string, MergedNoun>> = { 'analyst.merge': 'analyst', 'topic.merge': 'topic' };

type Ids = { from: string; into: string };

async function backToTwo(db: Database, ended: readonly KeptVersion[], { from, into }: Ids): Promise<Change[]> {
  const gone = ended.find(({ record }) => record === from);
  if (!gone) throw new StateError('NOTHING_TO_UNDO');
  const changes: Change[] = [{ reference: referenceOf(gone), content: gone.content }];
  const before = ended.find(({ record }) => record === into);
  const present = before && (await readContents(db, [referenceOf(before)])).get(nameOfReference(before));
  if (before?.content && present && 'aliases' in present && 'aliases' in before.content) {
    const [analyst, returning] = [before.content, gone.content as SharedContents['analyst']];
    const lent = [...Object.values(returning.name), ...returning.aliases];
    const aliases = present.aliases.filter((alias) => analyst.aliases.includes(alias) || !lent.includes(alias));
    changes.push({ reference: referenceOf(before), content: { ...present, aliases } });
  }
  return changes;
}

async function claimsBack(db: Database, noun: MergedNoun, ended: readonly KeptVersion[], ids: Ids): Promise<Change[]> {
  const present = await readContents(db, ended.map(referenceOf));
  return ended.flatMap((version) => {
    const now = present.get(nameOfReference(version)) as ClaimContent | undefined;
    const before = version.content as ClaimContent | null;
    if (!now || !before) return [];
    const content = noun === 'analyst' ? analystBack(now, ids) : topicBack(before, now, ids);
    return content ? [{ reference: referenceOf(version), content }] : [];
  });
}

function analystBack(now: ClaimContent, { from, into }: Ids): ClaimContent | null {
  return now.analystId === into ? { ...now, analystId: from } : null;
}

function topicBack(before: ClaimContent, now: ClaimContent, { from, into }: Ids): ClaimContent | null {
  const [own, moved] = [stanceOn(before, from), stanceOn(now, into)];
  if (!own || stanceOn(now, from)) return null;
  // It had a stance on each: the one that made way is there again as it was.
  if (stanceOn(before, into)) return { ...now, stances: inOrder([...now.stances, own]) };
  if (!moved) return null;
  const others = now.stances.filter(({ topicId }) => topicId !== into);
  return { ...now, stances: inOrder([...others, { ...moved, topicId: from }]) };
}

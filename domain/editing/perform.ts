import { v7 } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import { articlesOfAnalysts } from '../analysts/movers';
import { countReviewedClaims } from '../articles/claim-count';
import type { Database } from '../database';
import { recomputePositions } from '../positions/mutations';
import { advanceRevision } from '../revision/mutations';
import { longTransaction } from '../storage/long-transaction';
import { keepingTotals } from '../totals/mutations';
import { keepingWords } from '../words/mutations';
import type { Actor } from './actor';
import { answerOnce, type NamedWrite } from './answered';
import { writeAuditEntry } from './audit';
import { type Content, readContents, removeSharedContents, type Written, writeContents } from './contents/contents';
import { ConflictError, MissingError } from './errors';
import { refuseInUse } from './in-use';
import { type Action, demand } from './permissions';
import { NO_ARTICLE, nameOfReference, type Reference } from './reference';
import { sameContent } from './same-content';
import { settled } from './settle';
import { keepVersions, presentVersions, versionOf } from './versions';

/** What is to be done: the one way by which the Studio and the API write (docs/decisions/0161). */
export type Act = {
  action: Action;
  /** The article it is done in, for the log; null where it is none or several. */
  articleId?: string | null;
  /** What else there is to know, for people who read the log. */
  details?: Prisma.InputJsonObject;
  /** The entry whose changes it takes back. */
  undoes?: string;
  /** The sender's name for this write, under which it is done once. */
  named?: NamedWrite;
};

/**
 * A record with what it is to be. `seen` is the version that the edit began from; undefined where it does not matter what
 * there was.
 */
export type Change = Written & { seen?: number };

/** What an act writes with. */
export type Editing = {
  /** The transaction. */
  db: Database;
  /** The act's entry in the audit log. */
  entryId: string;
  at: Date;
  /**
   * Makes records what they are to be, keeps what they were, and brings positions and totals along.
   * @returns the versions that they are at now, in the order of the changes.
   * @throws ConflictError where a record is not at the version that was seen, InUseError where what is to go is referred to.
   */
  write(changes: readonly Change[]): Promise<number[]>;
};

/**
 * Does something in one transaction, together with its entry in the audit log: either all of it is there afterwards or
 * nothing. Acts take turns, so that what one has read nobody else changes before it has written.
 * @throws RefusedError where the actor may not.
 */
export async function perform<Result extends Prisma.InputJsonValue>(
  db: Database,
  actor: Actor,
  act: Act,
  work: (editing: Editing) => Promise<Result>,
): Promise<Result> {
  demand(actor, act.action);
  return db.$transaction(async (transaction) => {
    await advanceRevision(transaction);
    return answerOnce(transaction, actor, act.named, async () => {
      const entry = { id: v7(), at: new Date() };
      const { action, articleId, details, undoes } = act;
      let changed: number | null = null;
      const result = await work({
        db: transaction,
        entryId: entry.id,
        at: entry.at,
        write: async (changes) => {
          const { versions, different } = await writeChanges(transaction, changes, { at: entry.at, by: entry.id });
          changed = (changed ?? 0) + different;
          return versions;
        },
      });
      // Saving what is there already is nothing done, and nothing that could be taken back.
      if (changed === 0 && !undoes) return result;
      await writeAuditEntry(transaction, actor, { ...entry, action, articleId, details, undoes });
      return result;
    });
  }, longTransaction());
}

async function writeChanges(
  db: Database,
  asked: readonly Change[],
  edit: { at: Date; by: string },
): Promise<{ versions: number[]; different: number }> {
  const changes = await settled(db, asked);
  const references = changes.map(({ reference }) => reference);
  const [before, versions] = [await readContents(db, references), await presentVersions(db, references)];
  const states = changes.map((change) => {
    const name = nameOfReference(change.reference);
    const content = before.get(name) ?? null;
    const version = versionOf(versions.get(name), content !== null);
    return { change, content, version, since: versions.get(name)?.since ?? null };
  });
  for (const { change, version, content } of states) refuseUnseen(change, version, content);
  const different = states.filter(({ change, content }) => !sameContent(content, change.content));
  const gone = different.filter(({ change, content }) => content && !change.content);
  await refuseInUse(
    db,
    // What articles share is looked at once claims are what they are to be, which may set it free.
    gone.map(({ change: { reference } }) => reference).filter(({ articleId }) => articleId !== NO_ARTICLE),
  );
  await keepVersions(
    db,
    different.map(({ change: { reference }, ...state }) => ({ reference, ...state })),
    edit,
  );
  const articleIds = await articlesTouched(
    db,
    different.map(({ change, content }) => ({ reference: change.reference, from: content, to: change.content })),
  );
  const write = async () => {
    const written = different.map(({ change }) => change);
    await writeContents(db, written);
    await recomputePositions(db, articleIds);
    await removeSharedContents(db, written);
    await countReviewedClaims(db, articleIds);
  };
  await keepingTotals(db, articleIds, () => keepingWords(db, articleIds, write));
  return {
    versions: states.map((state) => state.version + (different.includes(state) ? 1 : 0)),
    different: different.length,
  };
}

function refuseUnseen({ reference, seen }: Change, version: number, content: Content | null): void {
  if (seen === undefined || seen === version) return;
  if (!content && seen > 0) throw new MissingError(reference);
  throw new ConflictError(reference, seen, version);
}

/** The articles whose positions and totals may change: those edited, and those of analysts who change sides. */
async function articlesTouched(
  db: Database,
  changes: readonly { reference: Reference; from: Content | null; to: Content | null }[],
): Promise<string[]> {
  const own = changes.map(({ reference }) => reference.articleId).filter((id) => id !== NO_ARTICLE);
  const movers = changes.filter(({ from, to }) => from && to && sideOf(from) !== sideOf(to));
  const theirs = await articlesOfAnalysts(
    db,
    movers.map(({ reference }) => reference.record),
  );
  return [...new Set([...own, ...theirs])];
}

function sideOf(content: Content): string | null {
  return 'perspective' in content ? content.perspective : null;
}

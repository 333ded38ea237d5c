import type { ReviewStatus } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ClaimContent } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import { MissingError } from '../editing/errors';
import { type Editing, perform } from '../editing/perform';
import { type Action, demand } from '../editing/permissions';
import { articleReference, claimReference, nameOfReference } from '../editing/reference';
import { makersOf } from '../review/makers';
import { refuseOwn } from '../review/own';
import { type ClaimDraft, contentOfDraft } from './draft';
import { studioClaim } from './new';

/** A claim by its article's id and its number there. */
export type ClaimKey = { articleId: string; number: number };

/** A claim that was written, and the version it is at now. */
export type WrittenClaim = ClaimKey & { version: number };

/**
 * Makes a claim in an article, as a draft.
 * @throws RefusedError, MissingError where there is no such article, InputError naming what cannot be accepted.
 */
export function createClaim(
  db: Database,
  actor: Actor,
  { articleId, draft, named }: { articleId: string; draft: ClaimDraft; named?: NamedWrite },
): Promise<WrittenClaim> {
  return perform(db, actor, { action: 'claim.create', articleId, named }, (editing) =>
    draftClaim(editing, articleId, draft),
  );
}

/**
 * Makes a claim, as a draft, within an act.
 * @throws MissingError where there is no such article, InputError naming what cannot be accepted.
 */
export async function draftClaim(editing: Editing, articleId: string, draft: ClaimDraft): Promise<WrittenClaim> {
  const number = await nextNumber(editing.db, articleId);
  const content = studioClaim(number, await contentOfDraft(editing.db, articleId, draft));
  const [version] = await editing.write([{ reference: claimReference(articleId, number), content, seen: 0 }]);
  return { articleId, number, version: version! };
}

/**
 * The next number that the article has never given to a claim; from then on it is given.
 * @throws MissingError where there is no such article.
 */
export async function nextNumber(db: Database, articleId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    UPDATE "Article" SET "nextClaimNumber" = "nextClaimNumber" + 1 WHERE id = ${articleId}::uuid
    RETURNING "nextClaimNumber" - 1 AS number`;
  if (!row) throw new MissingError(articleReference(articleId));
  return row.number;
}

/**
 * Changes what a claim says.
 * @param seen the version that the coder began from.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since, InputError.
 */
export function changeClaim(
  db: Database,
  actor: Actor,
  { seen, draft, named, ...key }: ClaimKey & { seen: number; draft: ClaimDraft; named?: NamedWrite },
): Promise<WrittenClaim> {
  return perform(db, actor, { action: 'claim.change', articleId: key.articleId, named }, async (editing) => {
    const before = await readClaim(editing, key);
    if (before.status === 'REVIEWED') demand(actor, 'claim.change.reviewed');
    const content = await contentOfDraft(editing.db, key.articleId, draft);
    return writeClaim(editing, key, found({ ...before, ...content }), seen);
  });
}

/** Without the lost words of languages in which somebody has said where the claim stands. */
function found({ lost = [], ...claim }: ClaimContent): ClaimContent {
  const left = lost.filter(({ language }) => !claim.passages.some((passage) => passage.language === language));
  return left.length > 0 ? { ...claim, lost: left } : claim;
}

/** Who may bring a claim from one status to another. */
function actionOf(from: ReviewStatus, to: ReviewStatus): Action {
  const offered = (['DRAFT', 'IN_REVIEW'] as const).some((status) => status === to);
  return offered && from !== 'REVIEWED' && from !== 'REJECTED' ? 'claim.submit' : 'claim.review';
}

/**
 * Offers a claim for review, takes it back, or decides about it. Only reviewed claims count in public figures.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since it was read; StateError OWN_CLAIM where
 * one decides about a claim of one's own, and somebody else could.
 */
export function setClaimStatus(
  db: Database,
  actor: Actor,
  { seen, status, named, ...key }: ClaimKey & { seen: number; status: ReviewStatus; named?: NamedWrite },
): Promise<WrittenClaim> {
  const action = status === 'REVIEWED' || status === 'REJECTED' ? 'claim.review' : 'claim.submit';
  return perform(db, actor, { action, articleId: key.articleId, named, details: { status } }, async (editing) => {
    const before = await readClaim(editing, key);
    const asked = actionOf(before.status, status);
    demand(actor, asked);
    if (asked === 'claim.review') await refuseOwn(editing.db, actor, await makersIn(editing.db, key));
    return writeClaim(editing, key, { ...before, status }, seen);
  });
}

/**
 * Takes a claim out; it can be brought back from the bin.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since it was read.
 */
export function removeClaim(
  db: Database,
  actor: Actor,
  { seen, named, ...key }: ClaimKey & { seen: number; named?: NamedWrite },
): Promise<WrittenClaim> {
  return perform(db, actor, { action: 'claim.remove', articleId: key.articleId, named }, async (editing) => {
    const before = await readClaim(editing, key);
    if (before.status === 'REVIEWED') demand(actor, 'claim.change.reviewed');
    return writeClaim(editing, key, null, seen);
  });
}

async function makersIn(db: Database, key: ClaimKey): Promise<(string | null)[]> {
  return [...(await makersOf(db, [key])).values()].map(({ userId }) => userId);
}

async function readClaim({ db }: Editing, { articleId, number }: ClaimKey): Promise<ClaimContent> {
  const reference = claimReference(articleId, number);
  const content = (await readContents(db, [reference])).get(nameOfReference(reference));
  if (!content) throw new MissingError(reference);
  return content as ClaimContent;
}

async function writeClaim(
  { write }: Editing,
  { articleId, number }: ClaimKey,
  content: ClaimContent | null,
  seen: number,
): Promise<WrittenClaim> {
  const [version] = await write([{ reference: claimReference(articleId, number), content, seen }]);
  return { articleId, number, version: version! };
}

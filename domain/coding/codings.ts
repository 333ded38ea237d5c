import type { ClaimKind, Prisma, SpeechType } from '@/generated/prisma/client';
import { type ClaimDraft, stancesOf } from '../claims/draft';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited, auditedOnce } from '../editing/audited';
import { textsOf } from '../editing/drafted-texts';
import { StateError } from '../editing/errors';
import { type Action, demand } from '../editing/permissions';
import { InputError } from '../errors';
import { assertSlugs } from '../filters/slugs';
import { idOfSlug } from '../identity';
import { passageAt } from '../text/passages';
import { lockedRound, type Round } from './round';

/** What a coder says of a unit; `analyst` and `topic` are slugs. What is null the coder does not say. */
export type CodingDraft = {
  /** Offsets in the round's text, in code points, end exclusive. Of no account where the passage is given. */
  start: number | null;
  end: number | null;
  /** What the coder saw there. */
  exact: string | null;
  analyst: string | null;
  speech: SpeechType | null;
  kind: ClaimKind | null;
  paraphrase: Readonly<Record<string, string>>;
  stances: ClaimDraft['stances'];
};

/** A coding that was saved: its number, and how often it was saved. */
export type SavedCoding = { number: number; version: number };

type Asked = { roundId: string; number: number | null; seen: number; draft: CodingDraft; named?: NamedWrite };

/**
 * Keeps what a coder says of a unit of a round.
 * @param number the given claim's number or that of a unit which the coder has marked; null for a unit that is marked now.
 * @param seen how often it had been saved where the coder began; 0 for not yet.
 * @throws RefusedError, InputError, StateError NOT_ASSIGNED, HANDED_IN, ROUND_CLOSED; CODED_MEANWHILE where the same coder saved
 * it elsewhere since.
 */
export function saveCoding(db: Database, actor: Actor, asked: Asked): Promise<SavedCoding> {
  const { number, seen, draft } = asked;
  return coding(db, actor, asked, 'round.code', async (transaction, round, userId) => {
    const { articleId, id: roundId } = round;
    const stances = stancesOf(draft.stances);
    const place = await placeOf(transaction, round, number, draft);
    await assertSlugs(transaction, [
      ...(draft.analyst === null ? [] : [{ noun: 'analyst' as const, slug: draft.analyst, field: 'analyst' }]),
      ...draft.stances.map(({ topic }) => ({ noun: 'topic' as const, slug: topic, field: 'stances.topic' })),
    ]);
    const own = { articleId, roundId, userId };
    const key = { ...own, number: number ?? (await nextNumber(transaction, own)) };
    const version = await versionAfter(transaction, key, seen);
    const said = {
      ...place,
      analystId: draft.analyst === null ? null : idOfSlug('analyst', draft.analyst),
      ...{ speech: draft.speech, kind: draft.kind, version, savedAt: new Date() },
      paraphrase: textsOf('paraphrase', draft.paraphrase),
    };
    if (version === 1) await transaction.coding.createMany({ data: [{ ...key, ...said }] });
    else await transaction.coding.updateMany({ where: key, data: said });
    await transaction.codingStance.deleteMany({ where: key });
    await transaction.codingStance.createMany({ data: stances.map((stance) => ({ ...key, ...stance })) });
    return { number: key.number, version };
  });
}

/**
 * Takes back what a coder said of a unit.
 * @throws RefusedError, InputError, StateError as saveCoding.
 */
export function removeCoding(
  db: Database,
  actor: Actor,
  asked: { roundId: string; number: number; seen: number; named?: NamedWrite },
): Promise<SavedCoding> {
  return coding(db, actor, asked, 'round.code', async (transaction, { articleId, id: roundId }, userId) => {
    const key = { articleId, roundId, userId, number: asked.number };
    await versionAfter(transaction, key, asked.seen);
    await transaction.coding.deleteMany({ where: key });
    return { number: asked.number, version: 0 };
  });
}

/**
 * Says that a coder is done. Once all are, everybody sees what all have coded, and nothing of it changes any more.
 * @throws RefusedError, InputError, StateError NOT_ASSIGNED, HANDED_IN, ROUND_CLOSED.
 */
export async function handIn(db: Database, actor: Actor, roundId: string): Promise<void> {
  await coding(db, actor, { roundId }, 'round.hand-in', async (transaction, round, userId) => {
    const { articleId } = round;
    const at = new Date();
    await transaction.roundCoder.updateMany({ where: { articleId, roundId, userId }, data: { handedInAt: at } });
    const others = round.coders.filter((one) => one.userId !== userId);
    if (others.every(({ handedInAt }) => handedInAt !== null))
      await transaction.codingRound.updateMany({ where: { articleId, id: roundId }, data: { codedAt: at } });
    return true;
  });
}

/**
 * Goes on coding after handing in, as long as another has not handed in and nothing was seen.
 * @throws RefusedError, InputError, StateError NOT_ASSIGNED, NOT_HANDED_IN, HANDED_IN where all have, ROUND_CLOSED.
 */
export async function takeBack(db: Database, actor: Actor, roundId: string): Promise<void> {
  demand(actor, 'round.hand-in');
  const details = { round: roundId, back: true };
  await audited(db, actor, { action: 'round.hand-in', details }, async (transaction) => {
    const round = await lockedRound(transaction, roundId);
    const { articleId } = round;
    const { userId, handedInAt } = ownPart(round, actor);
    if (!handedInAt) throw new StateError('NOT_HANDED_IN');
    if (round.codedAt) throw new StateError('HANDED_IN');
    await transaction.roundCoder.updateMany({ where: { articleId, roundId, userId }, data: { handedInAt: null } });
  });
}

/** Does something that a coder does in a round before handing in. */
function coding<Result extends Prisma.InputJsonValue>(
  db: Database,
  actor: Actor,
  { roundId, number, named }: { roundId: string; number?: number | null; named?: NamedWrite },
  action: Action,
  work: (transaction: Database, round: Round, userId: string) => Promise<Result>,
): Promise<Result> {
  // Of what was coded the log says nothing: it is read by others.
  const details = { round: roundId, ...(number == null ? {} : { number }) };
  return auditedOnce(db, actor, { action, details, named }, async (transaction) => {
    const round = await lockedRound(transaction, roundId);
    const { userId, handedInAt } = ownPart(round, actor);
    if (handedInAt) throw new StateError('HANDED_IN');
    return work(transaction, round, userId);
  });
}

function ownPart(round: Round, { userId }: Actor) {
  const own = round.coders.find((one) => one.userId === userId);
  if (!own) throw new StateError('NOT_ASSIGNED');
  if (round.closedAt) throw new StateError('ROUND_CLOSED');
  return own;
}

async function placeOf(db: Database, round: Round, number: number | null, { start, end, exact }: CodingDraft) {
  const { articleId, id: roundId } = round;
  if (round.kind === 'STANCES') {
    const given = await db.givenUnit.findFirst({ where: { articleId, roundId, claimNumber: number ?? 0 } });
    if (!given) throw new InputError('UNKNOWN_SLUG', 'number', number, 'the number of a given passage');
    return { start: given.start, end: given.end };
  }
  if (start === null || end === null)
    throw new InputError('MISSING_VALUE', 'passage', null, 'the passage of the claim');
  const [text] = await db.codingRound.findMany({ where: { articleId, id: roundId }, select: { body: true } });
  const passage = passageAt(text!.body, start, end);
  if (exact !== null && exact !== passage.exact)
    throw new InputError('INVALID_VALUE', 'passage.exact', exact, JSON.stringify(passage.exact));
  return { start, end };
}

type OwnKey = { articleId: string; roundId: string; userId: string };

async function nextNumber(db: Database, own: OwnKey): Promise<number> {
  const { _max } = await db.coding.aggregate({ where: own, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

async function versionAfter(db: Database, key: OwnKey & { number: number }, seen: number): Promise<number> {
  const present = (await db.coding.findFirst({ where: key, select: { version: true } }))?.version ?? 0;
  if (present !== seen) throw new StateError('CODED_MEANWHILE');
  return present + 1;
}

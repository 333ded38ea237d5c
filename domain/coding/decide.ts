import type { ReviewStatus, UnitChoice } from '@/generated/prisma/client';
import { studioKey } from '../articles/studio-claims';
import { type ClaimDraft, contentOfDraft } from '../claims/draft';
import { nextNumber } from '../claims/mutations';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ClaimContent } from '../editing/contents/claims';
import { readContents } from '../editing/contents/contents';
import { MissingError, StateError } from '../editing/errors';
import { type Change, type Editing, perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { claimReference, nameOfReference } from '../editing/reference';
import { InputError } from '../errors';
import { refuseTwice } from '../refuse-twice';
import { refuseOwn } from '../review/own';
import { checkedNote } from '../review/review';
import { draftedRelations, draftOfCoding } from './draft-of-coding';
import { type CodingRow, claimOfUnit, type DecisionRow, decisionsOf, unitsOfRound } from './read';
import { lockedRound, type Round, roundById } from './round';
import type { CodedUnit } from './units';

/** What somebody decides about a unit of a round. */
export type UnitVerdict = {
  unit: string;
  choice: UnitChoice;
  /** Whose coding is taken, where the choice is CODER. */
  coderId: string | null;
  /** The claim as the one who decides states it, where the choice is OWN. */
  draft: ClaimDraft | null;
  /** How far the claim has then come. */
  status: Extract<ReviewStatus, 'REVIEWED' | 'IN_REVIEW' | 'DRAFT'>;
  /** Why, for the coders. */
  note: string;
  /** The version of the claim that was seen; null where there was none. */
  seen: number | null;
  /** Whether it was seen that this had been decided already. */
  again: boolean;
};

/** A unit that was decided, and the number of the claim that came of it; null where none did. */
export type DecidedUnit = { unit: string; number: number | null };

/** More than anybody decides at once. */
const MOST = 200;

/**
 * Decides what holds of what coders of a round say, in one act: claims are made of it or changed, or, where there is no claim,
 * a given one is rejected. All of it or nothing.
 * @throws RefusedError; InputError naming what cannot be accepted; MissingError, ConflictError where a claim was changed since
 * it was seen; StateError NOT_HANDED_IN, ROUND_CLOSED, ALREADY_DECIDED, or OWN_CLAIM where the actor coded in the round and somebody else
 * could decide.
 */
export async function decideUnits(
  db: Database,
  actor: Actor,
  { roundId, verdicts, named }: { roundId: string; verdicts: readonly UnitVerdict[]; named?: NamedWrite },
): Promise<DecidedUnit[]> {
  demand(actor, 'round.decide');
  if (verdicts.length > MOST) throw new InputError('INVALID_RANGE', 'verdicts', verdicts.length, `at most ${MOST}`);
  refuseTwice('verdicts.unit', verdicts, ({ unit }) => unit);
  const { articleId } = await roundById(db, roundId);
  const details = { round: roundId, units: verdicts.map(({ unit }) => unit) };
  return perform(db, actor, { action: 'round.decide', articleId, named, details }, async (editing) => {
    const round = await lockedRound(editing.db, roundId);
    if (round.closedAt) throw new StateError('ROUND_CLOSED');
    if (!round.codedAt) throw new StateError('NOT_HANDED_IN');
    await refuseOwn(
      editing.db,
      actor,
      round.coders.map(({ userId }) => userId),
    );
    const units = await unitsOfRound(editing.db, actor, round);
    const decided = await decisionsOf(editing.db, round);
    const changes: Change[] = [];
    const results: DecidedUnit[] = [];
    for (const verdict of verdicts) {
      const unit = units.find(({ key }) => key === verdict.unit);
      if (!unit) throw new InputError('UNKNOWN_SLUG', 'unit', verdict.unit, 'a unit of the round');
      const before = decided.get(verdict.unit);
      if (before && !verdict.again) throw new StateError('ALREADY_DECIDED');
      const change = await changeOf(editing, round, unit, verdict, before);
      if (change) changes.push(change);
      const number = change?.content ? Number(change.reference.record) : null;
      results.push({ unit: verdict.unit, number });
    }
    await keepDecisions(
      editing,
      actor,
      round,
      verdicts.map((verdict, at) => ({ ...verdict, claimNumber: results[at]!.number })),
    );
    if (changes.length > 0) await editing.write(changes);
    return results;
  });
}

async function changeOf(
  editing: Editing,
  round: Round,
  unit: CodedUnit<CodingRow>,
  verdict: UnitVerdict,
  before: DecisionRow | undefined,
): Promise<Change | null> {
  const { articleId } = round;
  const known = claimOfUnit(round, verdict.unit, before);
  const present = known === null ? null : await claimThere(editing.db, articleId, known);
  if (round.kind === 'STANCES' && !present) throw new MissingError(claimReference(articleId, known!));
  if (verdict.choice === 'NONE') {
    if (!present) return null;
    // What was there before the round is rejected; what only came of it goes again.
    const content = round.kind === 'STANCES' ? { ...present, status: 'REJECTED' as const } : null;
    return { reference: claimReference(articleId, known!), content, seen: seenOf(verdict) };
  }
  const draft =
    verdict.choice === 'OWN'
      ? await ownDraft(editing.db, verdict, present)
      : await takenDraft(editing.db, round, unit, verdict, present);
  const content = await contentOfDraft(editing.db, articleId, draft);
  const { status } = verdict;
  if (present) {
    const reference = claimReference(articleId, known!);
    return { reference, content: { ...present, ...content, status }, seen: seenOf(verdict) };
  }
  const number = await nextNumber(editing.db, articleId);
  return {
    reference: claimReference(articleId, number),
    content: { key: studioKey(number), sourceParagraph: null, status, ...content },
    seen: 0,
  };
}

function seenOf({ seen }: UnitVerdict): number {
  if (seen === null) throw new InputError('MISSING_VALUE', 'version', null, 'the version of the claim that you saw');
  return seen;
}

/** As it is stated; what a claim that is there has and the statement leaves empty stays: where it stands, its words, its relations. */
async function ownDraft(db: Database, { draft }: UnitVerdict, present: ClaimContent | null): Promise<ClaimDraft> {
  if (!draft) throw new InputError('MISSING_VALUE', 'claim', null, 'the claim, where the choice is OWN');
  if (!present) return draft;
  const { passages, paraphrase, relations } = draft;
  return {
    ...draft,
    passages: passages.length > 0 ? passages : present.passages,
    paraphrase: Object.keys(paraphrase).length > 0 ? paraphrase : present.paraphrase,
    relations: relations && relations.length > 0 ? relations : await draftedRelations(db, present),
  };
}

async function takenDraft(
  db: Database,
  round: Round,
  unit: CodedUnit<CodingRow>,
  { coderId }: UnitVerdict,
  present: ClaimContent | null,
): Promise<ClaimDraft> {
  const coding = unit.codings.find(({ userId }) => userId === coderId);
  if (!coding) throw new InputError('UNKNOWN_SLUG', 'coder', coderId, 'the id of somebody who coded the unit');
  return draftOfCoding(db, round, coding, present);
}

async function claimThere(db: Database, articleId: string, number: number): Promise<ClaimContent | null> {
  const reference = claimReference(articleId, number);
  return ((await readContents(db, [reference])).get(nameOfReference(reference)) as ClaimContent | undefined) ?? null;
}

async function keepDecisions(
  { db, entryId, at }: Editing,
  actor: Actor,
  { articleId, id: roundId }: Round,
  verdicts: readonly (UnitVerdict & { claimNumber: number | null })[],
): Promise<void> {
  const key = { articleId, roundId };
  const by = { userId: actor.userId, userName: actor.name, at, entryId };
  await db.unitDecision.deleteMany({ where: { ...key, unit: { in: verdicts.map(({ unit }) => unit) } } });
  await db.unitDecision.createMany({
    data: verdicts.map(({ unit, choice, claimNumber, note, coderId }) => ({
      ...{ ...key, ...by, unit, choice, claimNumber, note: checkedNote(note) },
      coderId: choice === 'CODER' ? coderId : null,
    })),
  });
}

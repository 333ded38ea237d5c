import { v7 } from 'uuid';
import type { Prisma, RoundKind, UserRole } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited, auditedOnce } from '../editing/audited';
import { MissingError, StateError } from '../editing/errors';
import { demand } from '../editing/permissions';
import { articleReference } from '../editing/reference';
import { InputError } from '../errors';
import { isId } from '../identity';
import { isStorable } from '../text/offsets';
import { lockedRound } from './round';

/** Roles that code. */
const CODERS: readonly UserRole[] = ['CODER', 'REVIEWER', 'ADMINISTRATOR'];
const MOST_CODERS = 8;
const LONGEST_INSTRUCTIONS = 2000;

/** Somebody who can be asked to code. */
export type PossibleCoder = { id: string; name: string; role: UserRole };

/** Everybody who can be asked to code, by name. */
export async function possibleCoders(db: Database, actor: Actor): Promise<PossibleCoder[]> {
  demand(actor, 'round.create');
  return db.user.findMany({
    where: { role: { in: [...CODERS] }, suspended: false },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** A round as it is asked for. */
export type NewRound = {
  articleId: string;
  kind: RoundKind;
  /** Language of the text that is coded. */
  language: string;
  /** Ids of the accounts that code. */
  coders: readonly string[];
  /** Of a round of the kind STANCES, the numbers of the claims whose passages are given; null for all that are not rejected. */
  claims: readonly number[] | null;
  instructions: string;
  named?: NamedWrite;
};

/**
 * Asks several people to code the same text without seeing what the others do.
 * @returns the id of the round.
 * @throws RefusedError, MissingError where there is no such article, InputError naming what cannot be accepted.
 */
export async function createRound(db: Database, actor: Actor, asked: NewRound): Promise<string> {
  demand(actor, 'round.create');
  const { articleId, kind, language } = asked;
  const instructions = asked.instructions.trim();
  if (instructions.length > LONGEST_INSTRUCTIONS || !isStorable(instructions))
    throw new InputError(
      'INVALID_VALUE',
      'instructions',
      instructions.slice(0, 40),
      `at most ${LONGEST_INSTRUCTIONS} characters`,
    );
  const id = v7();
  const details = { round: id, kind, coders: [...asked.coders] };
  const act = { action: 'round.create', articleId, details, named: asked.named } as const;
  return auditedOnce(db, actor, act, async (transaction) => {
    const coders = await chosenCoders(transaction, asked.coders);
    const text = await textToCode(transaction, articleId, language);
    const given = kind === 'CLAIMS' ? [] : await givenUnits(transaction, asked);
    const key = { articleId, roundId: id };
    const round = {
      ...{ articleId, id, kind, language, instructions },
      ...{ body: text.body, blocks: text.blocks as Prisma.InputJsonValue },
      ...{ createdAt: new Date(), createdBy: actor.userId, createdByName: actor.name },
    };
    // Not `create`, which asks for what it wrote: a cluster returns no enumerations.
    await transaction.codingRound.createMany({ data: [round] });
    await transaction.roundCoder.createMany({
      data: coders.map((coder) => ({ ...key, userId: coder.id, userName: coder.name })),
    });
    await transaction.givenUnit.createMany({ data: given.map((unit) => ({ ...key, ...unit })) });
    return id;
  });
}

async function chosenCoders(db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const different = [...new Set(ids)];
  if (different.length < 2 || different.length > MOST_CODERS)
    throw new InputError('INVALID_RANGE', 'coders', different.length, `2 to ${MOST_CODERS} different people`);
  const strange = different.find((id) => !isId(id));
  const found = strange
    ? []
    : await db.user.findMany({
        where: { id: { in: different }, role: { in: [...CODERS] }, suspended: false },
        select: { id: true, name: true },
      });
  const missing = different.find((id) => !found.some((one) => one.id === id));
  if (missing) throw new InputError('UNKNOWN_SLUG', 'coders', missing, 'the id of an account that may code');
  return found;
}

async function textToCode(db: Database, articleId: string, language: string) {
  const texts = await db.articleText.findMany({
    where: { articleId },
    select: { language: true, body: true, blocks: true },
  });
  if (texts.length === 0) throw new MissingError(articleReference(articleId));
  const text = texts.find((one) => one.language === language);
  if (!text) {
    const languages = texts.map((one) => one.language).join(', ');
    throw new InputError('INVALID_VALUE', 'language', language, `a language of the article: ${languages}`);
  }
  return text;
}

async function givenUnits(db: Database, { articleId, language, claims }: NewRound) {
  const passages = await db.passage.findMany({
    where: { articleId, language, claim: claims ? { number: { in: [...claims] } } : { status: { not: 'REJECTED' } } },
    select: { claimNumber: true, start: true, end: true },
  });
  const missing = claims?.find((number) => !passages.some(({ claimNumber }) => claimNumber === number));
  if (missing !== undefined)
    throw new InputError('UNKNOWN_SLUG', 'claims', missing, 'the number of a claim with a passage in this text');
  if (passages.length === 0) throw new InputError('MISSING_VALUE', 'claims', [], 'at least one claim');
  return passages;
}

/**
 * Ends a round: nothing more is coded or decided in it. What was coded before all had handed in stays unseen.
 * @throws RefusedError, InputError where there is no such round, StateError ROUND_CLOSED.
 */
export async function closeRound(db: Database, actor: Actor, id: string): Promise<void> {
  await audited(db, actor, { action: 'round.close', details: { round: id } }, async (transaction) => {
    const { articleId, closedAt } = await lockedRound(transaction, id);
    if (closedAt) throw new StateError('ROUND_CLOSED');
    await transaction.codingRound.updateMany({ where: { articleId, id }, data: { closedAt: new Date() } });
  });
}

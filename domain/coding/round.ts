import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { may } from '../editing/permissions';
import { InputError } from '../errors';
import { isId } from '../identity';

/** A round without the text that is coded in it. */
export const roundColumns = {
  articleId: true,
  id: true,
  kind: true,
  language: true,
  instructions: true,
  createdAt: true,
  createdBy: true,
  createdByName: true,
  codedAt: true,
  closedAt: true,
  coders: {
    select: { userId: true, userName: true, handedInAt: true },
    orderBy: [{ userName: 'asc' }, { userId: 'asc' }],
  },
} as const satisfies Prisma.CodingRoundSelect;

/** A round with its coders, by name. */
export type Round = Prisma.CodingRoundGetPayload<{ select: typeof roundColumns }>;

/** How far a round has come. */
export type RoundStage = 'CODING' | 'DECIDING' | 'CLOSED';

/** How far a round has come: it is coded, then decided, then over. */
export function stageOf({ codedAt, closedAt }: Pick<Round, 'codedAt' | 'closedAt'>): RoundStage {
  return closedAt ? 'CLOSED' : codedAt ? 'DECIDING' : 'CODING';
}

/**
 * Whether somebody sees what a coder of the round has coded. The one place that decides it: until all have handed in, each
 * coder sees what is his or her own, and nobody sees anything else, whatever the role; what nobody sees nobody tells. A round
 * that was closed before stays so.
 */
export function seesCodings(
  actor: Pick<Actor, 'userId'>,
  { codedAt }: Pick<Round, 'codedAt'>,
  coderId: string,
): boolean {
  return codedAt !== null || coderId === actor.userId;
}

/** Whether somebody sees how much a coder has coded so far: who looks after the round does, but for its own coders. */
export function seesProgress(actor: Actor, round: Round, coderId: string): boolean {
  const codes = round.coders.some(({ userId }) => userId === actor.userId);
  return seesCodings(actor, round, coderId) || (may(actor, 'round.create') && !codes);
}

/** A round by its id; null where there is none. */
export function findRound(db: Database, id: string): Promise<Round | null> {
  return isId(id) ? db.codingRound.findFirst({ where: { id }, select: roundColumns }) : Promise.resolve(null);
}

/**
 * A round by its id.
 * @throws InputError UNKNOWN_SLUG where there is none.
 */
export async function roundById(db: Database, id: string): Promise<Round> {
  const round = await findRound(db, id);
  if (!round) throw new InputError('UNKNOWN_SLUG', 'round', id, 'the id of a round');
  return round;
}

/**
 * The round as nobody else changes it until the transaction ends.
 * @throws InputError UNKNOWN_SLUG where there is none.
 */
export async function lockedRound(transaction: Database, id: string): Promise<Round> {
  const { articleId } = await roundById(transaction, id);
  await transaction.$queryRaw`
    SELECT 1 AS locked FROM "CodingRound" WHERE "articleId" = ${articleId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return roundById(transaction, id);
}

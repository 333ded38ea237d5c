import type { Database } from '../../database';
import { isId } from '../../identity';
import { countCodePoints } from '../../text/offsets';
import { unitsOf } from '../units';
import type { CodedRound } from './criteria';

/** A round that all have handed in, with its text. */
export type ReadRound = CodedRound & { body: string };

/**
 * The rounds that all have handed in, with what was coded. What is still coded is not among them, so that
 * nothing of it can be told from a figure.
 * @param roundId only this one; null for all.
 */
export async function codedRounds(db: Database, roundId: string | null = null): Promise<ReadRound[]> {
  if (roundId !== null && !isId(roundId)) return [];
  const rounds = await db.codingRound.findMany({
    where: { codedAt: { not: null }, ...(roundId ? { id: roundId } : {}) },
    select: {
      ...{ articleId: true, id: true, kind: true, body: true, codedAt: true },
      coders: { select: { userId: true } },
      codings: {
        select: {
          ...{ userId: true, number: true, start: true, end: true, analystId: true, speech: true, kind: true },
          stances: { select: { topicId: true, value: true, mixed: true } },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  return rounds.map(({ id, articleId, kind, body, codedAt, coders, codings }) => ({
    ...{ id, articleId, kind, codedAt: codedAt! },
    ...{ body, length: countCodePoints(body) },
    coders: coders.map(({ userId }) => userId).sort(),
    units: unitsOf(kind, codings),
  }));
}

/** Names of people, as they are now, by the ids of their accounts. */
export async function namesOfPeople(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { audited } from '../editing/audited';
import { InputError } from '../errors';
import { isId } from '../identity';
import { inPerson } from './in-person';

/** Where somebody is signed in. */
export type OwnSession = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  /** The address of the network that it began from, where that is known. */
  address: string | null;
  /** What the browser called itself. */
  userAgent: string | null;
  /** Whether it is the session that asks. */
  current: boolean;
};

/**
 * Where one is signed in, the one that asks first, then the newest.
 * @throws RefusedError, also for who acts by a key.
 */
export async function listSessions(db: Database, actor: Actor): Promise<OwnSession[]> {
  const userId = inPerson(actor, 'own.session');
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return sessions
    .map(({ ipAddress, userAgent, ...session }) => ({
      ...session,
      address: ipAddress || null,
      userAgent: userAgent || null,
      current: session.id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/**
 * Signs oneself out elsewhere, at once.
 * @param id the session to end; null for all but the one that asks.
 * @returns how many sessions ended.
 * @throws RefusedError, also for who acts by a key; InputError where one has no such session.
 */
export async function endSessions(db: Database, actor: Actor, id: string | null): Promise<number> {
  const userId = inPerson(actor, 'own.session');
  const which = { id: id ?? { not: actor.sessionId } };
  const act = { action: 'own.session', details: (count: number) => ({ count }) } as const;
  return audited(db, actor, act, async (transaction) => {
    const known = id === null || isId(id);
    const { count } = known ? await transaction.session.deleteMany({ where: { userId, ...which } }) : { count: 0 };
    if (id !== null && count === 0) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of a session of your own');
    return count;
  });
}

import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { audited } from '../editing/audited';
import { RefusedError } from '../editing/errors';
import { demand } from '../editing/permissions';
import { InputError } from '../errors';
import type { Authentication } from './authentication';

/** A key by which a program acts for somebody. */
export type Key = {
  id: string;
  name: string;
  /** Its first characters. */
  start: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  enabled: boolean;
};

const COLUMNS = {
  id: true,
  name: true,
  start: true,
  createdAt: true,
  lastRequest: true,
  expiresAt: true,
  enabled: true,
} as const;

/** One's own keys, the newest first. */
export async function listKeys(db: Database, actor: Actor): Promise<Key[]> {
  demand(actor, 'studio.read');
  if (!actor.userId) return [];
  const keys = await db.apiKey.findMany({
    where: { referenceId: actor.userId },
    select: COLUMNS,
    orderBy: { createdAt: 'desc' },
  });
  return keys.map(({ lastRequest, name, start, ...key }) => ({
    ...key,
    name: name ?? '',
    start: start ?? '',
    lastUsedAt: lastRequest,
  }));
}

/**
 * Makes a key for oneself.
 * @param days how long it works; null for as long as it is not revoked.
 * @returns the key itself, which is shown this once: only its hash is kept.
 * @throws RefusedError, also for who acts by a key: a key that leaks must not make others. InputError.
 */
export async function createKey(
  db: Database,
  authentication: Authentication,
  actor: Actor,
  { name, days }: { name: string; days: number | null },
): Promise<{ id: string; key: string }> {
  const { userId } = actor;
  if (!userId || actor.apiKeyId) throw new RefusedError(userId ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN', 'key.create');
  demand(actor, 'key.create');
  const called = name.trim();
  if (called === '' || called.length > 100)
    throw new InputError('INVALID_VALUE', 'name', name.slice(0, 100), 'a name of 1 to 100 characters');
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > 365))
    throw new InputError('INVALID_RANGE', 'days', days, 'a whole number of days from 1 to 365');
  const expiresIn = days === null ? undefined : days * 24 * 60 * 60;
  const { id, key } = await authentication.api.createApiKey({ body: { name: called, userId, expiresIn } });
  await audited(db, actor, { action: 'key.create', details: { key: id, name: called } }, async () => undefined);
  return { id, key };
}

/**
 * Makes one of one's own keys work no more, at once.
 * @throws RefusedError, InputError where one has no such key.
 */
export async function revokeKey(db: Database, actor: Actor, id: string): Promise<void> {
  await audited(db, actor, { action: 'key.revoke', details: { key: id } }, async (transaction) => {
    const { count } = await transaction.apiKey.updateMany({
      where: { id, referenceId: actor.userId ?? undefined },
      data: { enabled: false },
    });
    if (count === 0 || !actor.userId) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of a key of your own');
  });
}

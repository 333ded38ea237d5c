import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited, auditedOnce } from '../editing/audited';
import { demand } from '../editing/permissions';
import { InputError } from '../errors';
import { isId } from '../identity';
import { isStorable } from '../text/offsets';
import { inPerson } from './in-person';

/** What API keys begin with, so that one that leaks is recognised. */
export const KEY_PREFIX = 'mawqif_';

/** How often a key may be used: so many requests in so many milliseconds. */
export const KEY_RATE = { timeWindow: 60_000, maxRequests: 600 };

const LIMIT = { rateLimitTimeWindow: KEY_RATE.timeWindow, rateLimitMax: KEY_RATE.maxRequests };

const DAY = 24 * 60 * 60 * 1000;

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
 * Makes a key for oneself. Sent again under the same name it answers the same key with another secret, since the first is not
 * kept.
 * @param days how long it works; null for as long as it is not revoked.
 * @returns the key itself, which is shown this once: only its hash is kept. Null where it was sent again and the key was used or
 * revoked since.
 * @throws RefusedError, also for who acts by a key; InputError.
 */
export async function createKey(
  db: Database,
  actor: Actor,
  { name, days, named }: { name: string; days: number | null; named?: NamedWrite },
): Promise<{ id: string; key: string | null }> {
  const referenceId = inPerson(actor, 'key.create');
  const called = name.trim();
  if (called === '' || called.length > 100 || !isStorable(called))
    throw new InputError('INVALID_VALUE', 'name', name.slice(0, 100), 'a name of 1 to 100 characters');
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > 365))
    throw new InputError('INVALID_RANGE', 'days', days, 'a whole number of days from 1 to 365');
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY);
  const { key, kept } = newSecret();
  let made = false;
  const details = (id: string) => ({ key: id, name: called });
  const id = await auditedOnce(db, actor, { action: 'key.create', details, named }, async (transaction) => {
    made = true;
    const data = { ...kept, ...LIMIT, id: randomUUID(), name: called, prefix: KEY_PREFIX, referenceId, expiresAt };
    return (await transaction.apiKey.create({ data, select: { id: true } })).id;
  });
  if (made) return { id, key };
  const { count } = await db.apiKey.updateMany({ where: { id, enabled: true, lastRequest: null }, data: kept });
  return { id, key: count === 0 ? null : key };
}

/** A secret, and what is kept of it: what better-auth looks for when a key is sent. */
function newSecret() {
  const key = `${KEY_PREFIX}${randomBytes(48).toString('base64url')}`;
  return { key, kept: { key: hashOfKey(key), start: key.slice(0, KEY_PREFIX.length + 4) } };
}

/**
 * Makes one of one's own keys work no more, at once.
 * @throws RefusedError, InputError where one has no such key.
 */
export async function revokeKey(db: Database, actor: Actor, id: string): Promise<void> {
  const details = (name: string | null) => ({ key: id, name });
  await audited(db, actor, { action: 'key.revoke', details }, async (transaction) => {
    const own = isId(id) && actor.userId ? { id, referenceId: actor.userId } : null;
    const key = own && (await transaction.apiKey.findFirst({ where: own, select: { name: true } }));
    if (!key) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of a key of your own');
    await transaction.apiKey.update({ where: { id }, data: { enabled: false } });
    return key.name;
  });
}

/** What is kept of a key. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

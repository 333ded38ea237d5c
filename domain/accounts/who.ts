import { DatabaseUnavailableError } from '../availability';
import type { Database } from '../database';
import { type Actor, NOBODY } from '../editing/actor';
import type { Authentication } from './authentication';
import { CLIENT_HEADER } from './client-header';
import { hashOfKey } from './keys';

/** A key that is unknown, expired or revoked, or used too often: whoever sends one must be told. */
export class KeyRefusedError extends Error {
  override name = 'KeyRefusedError';
  constructor(readonly code: 'KEY_INVALID' | 'KEY_LIMITED') {
    super(code);
  }
}

/**
 * Who sends a request: by an API key (`Authorization: Bearer …`) or by the cookie of a session; NOBODY by neither. A key comes before
 * a cookie.
 * @throws KeyRefusedError where a key is sent that does not hold, DatabaseUnavailableError where it cannot be looked up.
 */
export async function whoSends(db: Database, authentication: Authentication, headers: Headers): Promise<Actor> {
  const address = headers.get(CLIENT_HEADER);
  const key = bearerOf(headers);
  if (key !== null) return { ...(await byKey(db, authentication, key)), address };
  if (!headers.has('cookie')) return { ...NOBODY, address };
  const session = await authentication.api.getSession({ headers });
  const user = session && (await activeUser(db, session.user.id));
  if (!user) return { ...NOBODY, address };
  const { id: userId, name, role } = user;
  return { userId, name, role, origin: 'STUDIO', apiKeyId: null, sessionId: session.session.id, address };
}

/** How the verification calls a key that it did not find. */
const UNKNOWN = 'INVALID_API_KEY';

function bearerOf(headers: Headers): string | null {
  const match = /^bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '');
  return match ? match[1]! : null;
}

async function byKey(db: Database, authentication: Authentication, key: string): Promise<Omit<Actor, 'address'>> {
  const { valid, error, key: found } = await authentication.api.verifyApiKey({ body: { key } });
  if (!valid || !found) {
    if (error?.code === 'RATE_LIMIT_EXCEEDED') throw new KeyRefusedError('KEY_LIMITED');
    // It says so, too, of every key that it could not look up, such as while the database is being started again.
    const kept = error?.code === UNKNOWN && (await db.apiKey.findFirst({ where: { key: hashOfKey(key) } }));
    if (kept) throw new DatabaseUnavailableError(error);
    throw new KeyRefusedError('KEY_INVALID');
  }
  const user = await activeUser(db, found.referenceId);
  if (!user) throw new KeyRefusedError('KEY_INVALID');
  return { userId: user.id, name: user.name, role: user.role, origin: 'API', apiKeyId: found.id };
}

function activeUser(db: Database, id: string) {
  return db.user.findFirst({ where: { id, suspended: false }, select: { id: true, name: true, role: true } });
}

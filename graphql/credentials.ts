import { GraphQLError } from 'graphql';
import { database } from '@/domain/database';
import { type Actor, NOBODY } from '@/domain/editing/actor';
import { readEnvironment } from '@/domain/environment';
import { type HttpQuestion, single } from './exchange';

type Headers = HttpQuestion['headers'];

/** Part of the name of the cookie that a session has. */
const SESSION_COOKIE = 'mawqif.session_token=';

/** Whether a request says who sends it: what it is answered is then for its sender alone. */
export function isPersonal(headers: Headers): boolean {
  return headers.authorization !== undefined || hasSession(headers);
}

function hasSession(headers: Headers): boolean {
  return single(headers.cookie)?.includes(SESSION_COOKIE) ?? false;
}

/**
 * Who sends a request.
 * @throws GraphQLError where its key does not hold, and where another server's page sends the cookie of a session.
 */
export async function senderOf({ headers }: Pick<HttpQuestion, 'headers'>): Promise<Actor> {
  if (!isPersonal(headers)) return NOBODY;
  if (headers.authorization === undefined) refuseForeignPages(headers);
  // Only whoever signs in takes what signing in needs.
  const [{ authentication }, { KeyRefusedError, whoSends }] = await Promise.all([
    import('@/domain/accounts/process'),
    import('@/domain/accounts/who'),
  ]);
  try {
    return await whoSends(database(), await authentication(), asHeaders(headers));
  } catch (error) {
    if (!(error instanceof KeyRefusedError)) throw error;
    throw new GraphQLError(WORDS[error.code].message, {
      extensions: { code: error.code, http: { status: WORDS[error.code].status } },
    });
  }
}

const WORDS = {
  KEY_INVALID: { status: 401, message: 'The API key is unknown, expired or revoked.' },
  KEY_LIMITED: { status: 429, message: 'The API key is used too often. Try again in a minute.' },
} as const;

/**
 * Browsers say which page a request comes from; another server's page must not act by the cookie of who reads it. That it cannot
 * send JSON without asking first, and that the cookie is SameSite=Lax, keep it from that as well.
 */
function refuseForeignPages(headers: Headers): void {
  const origin = single(headers.origin);
  const host = single(headers.host);
  if (origin === undefined || origin === readEnvironment().publicUrl) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new GraphQLError('A session is not accepted from pages of another server: send an API key.', {
    extensions: { code: 'FOREIGN_PAGE', http: { status: 403 } },
  });
}

function asHeaders(headers: Headers): globalThis.Headers {
  const all = new globalThis.Headers();
  for (const [name, value] of Object.entries(headers)) {
    const text = single(value);
    if (text !== undefined && !name.startsWith(':')) all.set(name, text);
  }
  return all;
}

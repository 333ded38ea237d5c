import { database } from '../database';
import { readEnvironment } from '../environment';
import type { Authentication } from './authentication';
import { databaseSecret } from './secret';

const kept = globalThis as unknown as { mawqifAuthentication?: Promise<Authentication> };

/** The one way by which this process knows people, set up when it is first asked for. */
export function authentication(): Promise<Authentication> {
  kept.mawqifAuthentication ??= create().catch((error) => {
    kept.mawqifAuthentication = undefined;
    throw error;
  });
  return kept.mawqifAuthentication;
}

async function create(): Promise<Authentication> {
  // Only whoever signs in takes what signing in needs.
  const { createAuthentication } = await import('./authentication');
  const { accounts, publicUrl } = readEnvironment();
  const secret = accounts.secret ?? (await databaseSecret(database()));
  return createAuthentication(database(), { secret, publicUrl, openRegistration: accounts.openRegistration });
}

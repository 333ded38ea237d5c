import type { Database } from '../database';
import { OPERATOR } from '../editing/actor';
import { StateError } from '../editing/errors';
import { openLink, purposeOf, useLink } from './one-time-links';
import { addUser, countUsers, type Person } from './users';

const PURPOSE = 'first-administrator';

/** How long the link is good, in milliseconds. */
const GOOD_FOR = 24 * 60 * 60 * 1000;

/**
 * Makes a token by which whoever has it becomes the first administrator, once; null where somebody has an account already.
 * An earlier token is no longer good.
 */
export async function offerFirstAdministrator(db: Database): Promise<string | null> {
  if ((await countUsers(db)) > 0) return null;
  return openLink(db, PURPOSE, GOOD_FOR);
}

/** Whether the token makes an administrator now. */
export async function isOffered(db: Database, token: string): Promise<boolean> {
  return (await purposeOf(db, token)) === PURPOSE;
}

/**
 * Makes the first administrator.
 * @throws StateError OFFER_GONE where the token was used, has grown old, or was never given out; InputError.
 */
export async function acceptFirstAdministrator(
  db: Database,
  { token, ...person }: { token: string; email: string; name: string; password: string },
): Promise<Person> {
  if (!(await isOffered(db, token))) throw new StateError('OFFER_GONE');
  return addUser(db, OPERATOR, { ...person, role: 'ADMINISTRATOR' }, async (transaction) => {
    const first = await useLink(transaction, PURPOSE, token);
    if (!first || (await countUsers(transaction)) > 0) throw new StateError('OFFER_GONE');
  });
}

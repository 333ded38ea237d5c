import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database';
import { OPERATOR } from '../editing/actor';
import { StateError } from '../editing/errors';
import { addUser, countUsers, type Person } from './users';

const IDENTIFIER = 'first-administrator';

/** How long the link is good, in milliseconds. */
const GOOD_FOR = 24 * 60 * 60 * 1000;

/**
 * Makes a token by which whoever has it becomes the first administrator, once; null where somebody has an account already.
 * An earlier token is no longer good.
 */
export async function offerFirstAdministrator(db: Database): Promise<string | null> {
  if ((await countUsers(db)) > 0) return null;
  const token = randomBytes(24).toString('base64url');
  await db.$transaction(async (transaction) => {
    await transaction.verification.deleteMany({ where: { identifier: IDENTIFIER } });
    await transaction.verification.create({
      data: {
        id: randomUUID(),
        identifier: IDENTIFIER,
        value: hashOf(token),
        expiresAt: new Date(Date.now() + GOOD_FOR),
      },
    });
  });
  return token;
}

/** Whether the token makes an administrator now. */
export async function isOffered(db: Database, token: string): Promise<boolean> {
  const offer = await db.verification.findFirst({ where: { identifier: IDENTIFIER, expiresAt: { gt: new Date() } } });
  return offer !== null && timingSafeEqual(Buffer.from(offer.value), Buffer.from(hashOf(token)));
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
    // Whoever takes it out was first: of two at once the second finds nothing.
    const { count } = await transaction.verification.deleteMany({ where: { identifier: IDENTIFIER } });
    if (count === 0 || (await countUsers(transaction)) > 0) throw new StateError('OFFER_GONE');
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

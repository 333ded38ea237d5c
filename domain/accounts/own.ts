import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { audited } from '../editing/audited';
import { demand } from '../editing/permissions';
import { InputError } from '../errors';
import { countAttempt } from './attempts';
import { checkedName, checkedPassword } from './checked';
import { inPerson } from './in-person';
import { hashOfPassword, isPasswordOf, writePassword } from './passwords';
import { type Person, personById } from './users';

/**
 * One's own account.
 * @throws RefusedError for who is not signed in.
 */
export function ownAccount(db: Database, actor: Actor): Promise<Person> {
  demand(actor, 'studio.read');
  return personById(db, actor.userId ?? '');
}

/**
 * Gives oneself another name. Histories keep the name that somebody had at the time.
 * @throws RefusedError, also for who acts by a key; InputError.
 */
export async function changeOwnName(db: Database, actor: Actor, given: string): Promise<Person> {
  const id = inPerson(actor, 'own.name');
  const name = checkedName(given);
  await audited(db, actor, { action: 'own.name', details: { name, was: actor.name } }, (transaction) =>
    transaction.user.update({ where: { id }, data: { name } }),
  );
  return personById(db, id);
}

/**
 * Gives oneself another password. Every other session ends; API keys work on.
 * @throws RefusedError, also for who acts by a key; InputError naming `current` or `password`; StateError TOO_OFTEN.
 */
export async function changeOwnPassword(
  db: Database,
  actor: Actor,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const id = inPerson(actor, 'own.password');
  checkedPassword(password);
  await countAttempt(db, `own-password|${id}`);
  if (!(await isPasswordOf(db, id, current)))
    throw new InputError('INVALID_VALUE', 'current', null, 'the password that you have now');
  const hash = await hashOfPassword(password);
  await audited(db, actor, { action: 'own.password', details: {} }, async (transaction) => {
    await writePassword(transaction, id, hash);
    await transaction.session.deleteMany({ where: { userId: id, id: { not: actor.sessionId } } });
  });
}

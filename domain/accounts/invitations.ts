import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited, auditedOnce } from '../editing/audited';
import { StateError } from '../editing/errors';
import { demand } from '../editing/permissions';
import { checkedPassword } from './checked';
import { openLink, purposeOf, useLink } from './one-time-links';
import { hashOfPassword, writePassword } from './passwords';
import { checkedAccount, createAccount, type NewAccount, type Person, personById } from './users';

/** How long somebody has to follow a link, in milliseconds. */
const GOOD_FOR = 7 * 24 * 60 * 60 * 1000;

/** Somebody with what stands in the link by which he or she chooses a password: shown this once, only its hash is kept. */
export type Invited = { person: Person; token: string };

const purposeFor = (id: string) => `password:${id}` as const;

/**
 * Makes an account without a password, and a link by which its owner chooses one: an administrator need not know it.
 * Sent again under the same name it answers the same account with a new link, since the first is not kept.
 * @throws RefusedError, InputError naming the field, StateError ADDRESS_TAKEN.
 */
export async function inviteUser(
  db: Database,
  actor: Actor,
  { named, ...given }: NewAccount & { named?: NamedWrite },
): Promise<Invited> {
  demand(actor, 'user.create');
  const account = checkedAccount(given);
  const { email, name, role } = account;
  const act = { action: 'user.create', details: { person: name, email, role, link: true }, named } as const;
  let token: string | undefined;
  const id = await auditedOnce(db, actor, act, async (transaction) => {
    const made = await createAccount(transaction, account);
    token = await openLink(transaction, purposeFor(made), GOOD_FOR);
    return made;
  });
  const person = await personById(db, id);
  return { person, token: token ?? (await openLink(db, purposeFor(id), GOOD_FOR)) };
}

/**
 * Makes a link by which somebody chooses another password; an earlier link is no longer good. The password that he or she has
 * works until then.
 * @throws RefusedError, InputError, StateError SUSPENDED.
 */
export async function offerPassword(db: Database, actor: Actor, id: string): Promise<Invited> {
  const act = {
    action: 'user.password',
    details: ({ person }: Invited) => ({ user: id, person: person.name, link: true }),
  } as const;
  return audited(db, actor, act, async (transaction) => {
    const person = await personById(transaction, id);
    if (person.suspended) throw new StateError('SUSPENDED');
    return { person, token: await openLink(transaction, purposeFor(id), GOOD_FOR) };
  });
}

/** Whom a link lets choose a password now; null where it was used, has grown old, or was never given out. */
export async function invitedBy(db: Database, token: string): Promise<Person | null> {
  const purpose = await purposeOf(db, token);
  const id = purpose?.startsWith('password:') ? purpose.slice('password:'.length) : null;
  return id === null ? null : personById(db, id);
}

/**
 * Chooses a password by a link, once, and signs its owner out everywhere.
 * @param address the address of the network that it comes from, for the log.
 * @throws StateError OFFER_GONE where the link is no longer good, InputError.
 */
export async function acceptInvitation(
  db: Database,
  { token, password, address }: { token: string; password: string; address: string | null },
): Promise<Person> {
  const person = await invitedBy(db, token);
  if (!person) throw new StateError('OFFER_GONE');
  const { id, name, role } = person;
  const hash = await hashOfPassword(checkedPassword(password));
  const self: Actor = { userId: id, name, role, origin: 'STUDIO', apiKeyId: null, address };
  return audited(db, self, { action: 'own.password', details: { link: true } }, async (transaction) => {
    if (!(await useLink(transaction, purposeFor(id), token))) throw new StateError('OFFER_GONE');
    await writePassword(transaction, id, hash);
    await transaction.session.deleteMany({ where: { userId: id } });
    return person;
  });
}

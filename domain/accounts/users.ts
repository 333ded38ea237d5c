import { randomUUID } from 'node:crypto';
import type { UserRole } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited, auditedOnce } from '../editing/audited';
import { StateError } from '../editing/errors';
import { demand } from '../editing/permissions';
import { InputError } from '../errors';
import { isId } from '../identity';
import { checkedEmail, checkedName, checkedPassword } from './checked';
import { closeLinks } from './one-time-links';
import { hashOfPassword, writePassword } from './passwords';

/** Somebody with an account, as the Studio shows people. */
export type Person = { id: string; name: string; email: string; role: UserRole; suspended: boolean; createdAt: Date };

const COLUMNS = { id: true, name: true, email: true, role: true, suspended: true, createdAt: true } as const;

/** Everybody with an account, by name. */
export async function listUsers(db: Database, actor: Actor): Promise<Person[]> {
  demand(actor, 'user.read');
  return db.user.findMany({ select: COLUMNS, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

/** How many people have accounts. */
export async function countUsers(db: Database): Promise<number> {
  const [found] = await db.$queryRaw<[{ users: number }]>`SELECT count(*)::int AS users FROM "User"`;
  return found.users;
}

/** An account to be made. */
export type NewAccount = { email: string; name: string; role: UserRole };

/**
 * Makes an account.
 * @param before what else must hold or be done in the same transaction.
 * @throws RefusedError, InputError naming the field, StateError ADDRESS_TAKEN.
 */
export async function addUser(
  db: Database,
  actor: Actor,
  { password: given, named, ...account }: NewAccount & { password: string; named?: NamedWrite },
  before: (transaction: Database) => Promise<void> = async () => undefined,
): Promise<Person> {
  demand(actor, 'user.create');
  const checked = checkedAccount(account);
  const password = await hashOfPassword(checkedPassword(given));
  const { email, name, role } = checked;
  const act = { action: 'user.create', details: { person: name, email, role }, named } as const;
  const id = await auditedOnce(db, actor, act, async (transaction) => {
    await before(transaction);
    const made = await createAccount(transaction, checked);
    await writePassword(transaction, made, password);
    return made;
  });
  return personById(db, id);
}

/**
 * An account as it can be kept.
 * @throws InputError naming the field.
 */
export function checkedAccount({ email, name, role }: NewAccount): NewAccount {
  return { email: checkedEmail(email), name: checkedName(name), role };
}

/**
 * Makes an account without a password; in the transaction of whatever makes it.
 * @returns its id.
 * @throws StateError ADDRESS_TAKEN.
 */
export async function createAccount(transaction: Database, account: NewAccount): Promise<string> {
  const id = randomUUID();
  // Of two made at once with one address, the second is told so.
  const { count } = await transaction.user.createMany({ data: [{ id, ...account }], skipDuplicates: true });
  if (count === 0) throw new StateError('ADDRESS_TAKEN');
  return id;
}

/**
 * Somebody with an account.
 * @throws InputError where nobody has this id.
 */
export async function personById(db: Database, id: string): Promise<Person> {
  const person = isId(id) ? await db.user.findUnique({ where: { id }, select: COLUMNS }) : null;
  if (!person) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of an account');
  return person;
}

/**
 * Changes what somebody is called, may do, or whether he or she may sign in at all. Who is suspended is signed out at once, with
 * all keys and links.
 * @throws RefusedError, InputError, StateError LAST_ADMINISTRATOR where nobody would be left to administer.
 */
export async function changeUser(
  db: Database,
  actor: Actor,
  { id, ...changes }: { id: string; name?: string; role?: UserRole; suspended?: boolean },
): Promise<Person> {
  demand(actor, 'user.change');
  const data = { ...changes, ...(changes.name === undefined ? {} : { name: checkedName(changes.name) }) };
  let before: Person | undefined;
  const details = () => ({ user: id, person: before!.name, ...data, ...(data.role ? { was: before!.role } : {}) });
  return audited(db, actor, { action: 'user.change', details }, async (transaction) => {
    // Administrators who demote each other at the same time take turns.
    await transaction.$executeRaw`SELECT id FROM "User" WHERE role = 'ADMINISTRATOR' ORDER BY id FOR UPDATE`;
    before = await personById(transaction, id);
    const changed = await transaction.user.update({ where: { id }, data, select: COLUMNS });
    const left = await transaction.user.count({ where: { role: 'ADMINISTRATOR', suspended: false } });
    const administered = before.role === 'ADMINISTRATOR' && !before.suspended;
    if (administered && left === 0) throw new StateError('LAST_ADMINISTRATOR');
    if (changed.suspended) {
      await transaction.session.deleteMany({ where: { userId: id } });
      await transaction.apiKey.updateMany({ where: { referenceId: id }, data: { enabled: false } });
      await closeLinks(transaction, `password:${id}`);
    }
    return changed;
  });
}

/**
 * Gives somebody another password and signs him or her out everywhere.
 * @throws RefusedError, InputError.
 */
export async function setPassword(
  db: Database,
  actor: Actor,
  { id, password }: { id: string; password: string },
): Promise<Person> {
  demand(actor, 'user.password');
  const hash = await hashOfPassword(checkedPassword(password));
  const act = { action: 'user.password', details: ({ name }: Person) => ({ user: id, person: name }) } as const;
  return audited(db, actor, act, async (transaction) => {
    const person = await personById(transaction, id);
    await writePassword(transaction, id, hash);
    await transaction.session.deleteMany({ where: { userId: id } });
    await closeLinks(transaction, `password:${id}`);
    return person;
  });
}

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { UserRole } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { audited } from '../editing/audited';
import { StateError } from '../editing/errors';
import { demand } from '../editing/permissions';
import { InputError } from '../errors';
import { isStorable } from '../text/offsets';
import { hashOfPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords';

/** Somebody with an account, as the Studio shows people. */
export type Person = { id: string; name: string; email: string; role: UserRole; suspended: boolean; createdAt: Date };

const COLUMNS = { id: true, name: true, email: true, role: true, suspended: true, createdAt: true } as const;

/** Everybody with an account, by name. */
export async function listUsers(db: Database, actor: Actor): Promise<Person[]> {
  demand(actor, 'user.read');
  return db.user.findMany({ select: COLUMNS, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

/** How many people have accounts. */
export function countUsers(db: Database): Promise<number> {
  return db.user.count();
}

/** An account to be made. */
export type NewAccount = { email: string; name: string; password: string; role: UserRole };

/**
 * Makes an account.
 * @param before what else must hold or be done in the same transaction.
 * @throws RefusedError, InputError naming the field, StateError ADDRESS_TAKEN.
 */
export async function addUser(
  db: Database,
  actor: Actor,
  account: NewAccount,
  before: (transaction: Database) => Promise<void> = async () => undefined,
): Promise<Person> {
  demand(actor, 'user.create');
  const email = checkedEmail(account.email);
  const name = checkedName(account.name);
  const password = await hashOfPassword(checkedPassword(account.password));
  const { role } = account;
  return audited(db, actor, { action: 'user.create', details: { email, role } }, async (transaction) => {
    await before(transaction);
    if (await transaction.user.findUnique({ where: { email } })) throw new StateError('ADDRESS_TAKEN');
    const id = randomUUID();
    const person = await transaction.user.create({ data: { id, email, name, role }, select: COLUMNS });
    await transaction.account.create({
      data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password },
    });
    return person;
  });
}

/**
 * Changes what somebody is called, may do, or whether he or she may sign in at all. Who is suspended is signed out at once, with
 * all keys.
 * @throws RefusedError, InputError, StateError LAST_ADMINISTRATOR where nobody would be left to administer.
 */
export async function changeUser(
  db: Database,
  actor: Actor,
  { id, ...changes }: { id: string; name?: string; role?: UserRole; suspended?: boolean },
): Promise<Person> {
  demand(actor, 'user.change');
  const data = { ...changes, ...(changes.name === undefined ? {} : { name: checkedName(changes.name) }) };
  return audited(db, actor, { action: 'user.change', details: { user: id, ...data } }, async (transaction) => {
    // Administrators who demote each other at the same time take turns.
    await transaction.$executeRaw`SELECT id FROM "User" WHERE role = 'ADMINISTRATOR' ORDER BY id FOR UPDATE`;
    const person = await transaction.user.findUnique({ where: { id }, select: COLUMNS });
    if (!person) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of an account');
    const changed = await transaction.user.update({ where: { id }, data, select: COLUMNS });
    const left = await transaction.user.count({ where: { role: 'ADMINISTRATOR', suspended: false } });
    const administered = person.role === 'ADMINISTRATOR' && !person.suspended;
    if (administered && left === 0) throw new StateError('LAST_ADMINISTRATOR');
    if (changed.suspended) {
      await transaction.session.deleteMany({ where: { userId: id } });
      await transaction.apiKey.updateMany({ where: { referenceId: id }, data: { enabled: false } });
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
): Promise<void> {
  demand(actor, 'user.change');
  const hash = await hashOfPassword(checkedPassword(password));
  await audited(db, actor, { action: 'user.change', details: { user: id, password: 'new' } }, async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: hash },
    });
    if (count === 0) throw new InputError('UNKNOWN_SLUG', 'id', id, 'the id of an account');
    await transaction.session.deleteMany({ where: { userId: id } });
  });
}

function checkedEmail(given: string): string {
  const email = given.trim().toLowerCase();
  if (email.length > 200 || !z.email().safeParse(email).success)
    throw new InputError('INVALID_VALUE', 'email', given.slice(0, 200), 'an address such as name@example.org');
  return email;
}

function checkedName(given: string): string {
  const name = given.trim();
  if (name === '') throw new InputError('MISSING_VALUE', 'name', given, 'a name');
  if (name.length > 100 || !isStorable(name) || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name))
    throw new InputError('INVALID_VALUE', 'name', name.slice(0, 100), 'a name of at most 100 characters');
  return name;
}

function checkedPassword(password: string): string {
  // Never told back: an error may be written to a log.
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new InputError('INVALID_VALUE', 'password', null, `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`);
  return password;
}

import { createKey, revokeKey } from '@/domain/accounts/keys';
import { hashOfPassword, writePassword } from '@/domain/accounts/passwords';
import { authentication } from '@/domain/accounts/process';
import { changeUser, createAccount } from '@/domain/accounts/users';
import type { Database } from '@/domain/database';
import { type Actor, OPERATOR } from '@/domain/editing/actor';
import type { UserRole } from '@/generated/prisma/client';

export const ROLES = ['READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR'] as const;
export const PASSWORD = 'a long enough password';

let hashed: Promise<string> | undefined;

/** Made once: it takes longer than all else about an account. */
function hash(): Promise<string> {
  hashed ??= hashOfPassword(PASSWORD);
  return hashed;
}

/** What somebody sends along to say who he or she is: by an API key, and by the cookie of a session. */
export type Credentials = { actor: Actor; key: { authorization: string }; session: { cookie: string } };

/** Somebody with an account, a key and a session. */
export async function person(db: Database, email: string, role: UserRole): Promise<Credentials> {
  const name = email.split('@')[0]!;
  const id = await createAccount(db, { email, name, role });
  await writePassword(db, id, await hash());
  const actor: Actor = { userId: id, name, role, origin: 'STUDIO', apiKeyId: null, address: null };
  const { key } = await createKey(db, actor, { name: 'test', days: 1 });
  const { api } = await authentication();
  const signedIn = await api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  return { actor, key: { authorization: `Bearer ${key}` }, session: { cookie } };
}

/** Somebody of each role. */
export async function everyRole(db: Database): Promise<Record<UserRole, Credentials>> {
  const people = {} as Record<UserRole, Credentials>;
  for (const role of ROLES) people[role] = await person(db, `${role.toLowerCase()}@mawqif.example`, role);
  return people;
}

/** Those who could do everything and may not any more: whoever asks by these is nobody, or, where demoted, a reader. */
export async function formerAdministrators(db: Database) {
  const make = (name: string) => person(db, `${name}@mawqif.example`, 'ADMINISTRATOR');
  const [revoked, expired, suspended, demoted] = [
    await make('revoked'),
    await make('expired'),
    await make('suspended'),
    await make('demoted'),
  ];
  const ownKey = ({ actor }: Credentials) => ({ referenceId: actor.userId! });
  const { id } = await db.apiKey.findFirstOrThrow({ where: ownKey(revoked) });
  await revokeKey(db, revoked.actor, id);
  const past = new Date(Date.now() - 1000);
  await db.apiKey.updateMany({ where: ownKey(expired), data: { expiresAt: past } });
  await db.session.updateMany({ where: { userId: expired.actor.userId! }, data: { expiresAt: past } });
  await changeUser(db, OPERATOR, { id: suspended.actor.userId!, suspended: true });
  await changeUser(db, OPERATOR, { id: demoted.actor.userId!, role: 'READER' });
  return { revoked, expired, suspended, demoted };
}

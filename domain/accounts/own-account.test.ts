import { describe, expect, it } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { type Actor, OPERATOR } from '../editing/actor';
import { createAuthentication } from './authentication';
import { acceptInvitation, invitedBy, inviteUser, offerPassword } from './invitations';
import { createKey, listKeys, revokeKey } from './keys';
import { changeOwnName, changeOwnPassword } from './own';
import { endSessions, listSessions } from './sessions';
import { addUser, changeUser } from './users';
import { whoSends } from './who';

const db = await freshDatabase();
const publicUrl = 'http://mawqif.example';
const authentication = createAuthentication(db, { secret: 's'.repeat(40), publicUrl, openRegistration: false });
const password = 'a long enough password';
let people = 0;

/** Somebody new of this role. */
const add = (role: 'READER' | 'CODER' | 'ADMINISTRATOR' = 'READER') =>
  addUser(db, OPERATOR, { email: `person-${++people}@mawqif.example`, name: `Person ${people}`, password, role });

async function signIn(email: string, given = password): Promise<Headers | null> {
  const response = await authentication.api.signInEmail({ body: { email, password: given }, asResponse: true });
  if (response.status !== 200) return null;
  return new Headers({ cookie: response.headers.getSetCookie()[0]!.split(';', 1)[0]! });
}

const who = (headers: Headers) => whoSends(db, authentication, headers);

async function signedIn(email: string): Promise<{ headers: Headers; actor: Actor }> {
  const headers = (await signIn(email))!;
  return { headers, actor: await who(headers) };
}

const lastEntry = (userId: string) => db.auditEntry.findFirst({ where: { userId }, orderBy: { id: 'desc' } });

describe('one’s own password', () => {
  it('is changed by who knows it, and ends every other session', async () => {
    const { id, email } = await add();
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    await changeOwnPassword(db, here.actor, { current: password, password: 'quite another password' });
    expect(await who(here.headers)).toMatchObject({ userId: id });
    expect(await who(elsewhere.headers)).toMatchObject({ userId: null });
    expect(await signIn(email)).toBeNull();
    expect(await signIn(email, 'quite another password')).not.toBeNull();
    expect(await lastEntry(id)).toMatchObject({ action: 'own.password', details: {} });
  });

  it('is not guessed: five attempts a minute', async () => {
    const { email } = await add();
    const { actor } = await signedIn(email);
    const attempt = () => changeOwnPassword(db, actor, { current: 'a wrong password', password: 'another password' });
    for (let i = 0; i < 5; i++) await expect(attempt()).rejects.toMatchObject({ field: 'current' });
    await expect(attempt()).rejects.toMatchObject({ code: 'TOO_OFTEN' });
  });

  it('is changed by no API key', async () => {
    const { email } = await add();
    const { actor } = await signedIn(email);
    const { key } = await createKey(db, actor, { name: 'notebook', days: 1 });
    const program = await who(new Headers({ authorization: `Bearer ${key}` }));
    const refused = { code: 'NOT_ALLOWED' };
    const change = { current: password, password: 'quite another password' };
    await expect(changeOwnPassword(db, program, change)).rejects.toMatchObject(refused);
    await expect(changeOwnName(db, program, 'Another')).rejects.toMatchObject(refused);
    await expect(endSessions(db, program, null)).rejects.toMatchObject(refused);
    await expect(listSessions(db, program)).rejects.toMatchObject(refused);
  });
});

describe('where one is signed in', () => {
  it('is told, and ended one by one or all but here', async () => {
    const { email } = await add();
    const [here, second, third] = [await signedIn(email), await signedIn(email), await signedIn(email)];
    const sessions = await listSessions(db, here.actor);
    expect(sessions.map(({ current }) => current)).toEqual([true, false, false]);
    expect(await endSessions(db, here.actor, second.actor.sessionId!)).toBe(1);
    expect(await who(second.headers)).toMatchObject({ userId: null });
    expect(await endSessions(db, here.actor, null)).toBe(1);
    expect(await who(third.headers)).toMatchObject({ userId: null });
    expect(await listSessions(db, here.actor)).toMatchObject([{ id: here.actor.sessionId, current: true }]);
  });

  it('is nobody else’s to end', async () => {
    const [own, other] = [await signedIn((await add()).email), await signedIn((await add()).email)];
    for (const id of [other.actor.sessionId!, 'none'])
      await expect(endSessions(db, own.actor, id)).rejects.toMatchObject({ field: 'id' });
    await endSessions(db, own.actor, null);
    expect(await who(other.headers)).toMatchObject({ userId: other.actor.userId });
  });
});

describe('a link by which somebody chooses a password', () => {
  const invite = (named?: { key: string; asked: unknown }, actor: Actor = OPERATOR) =>
    inviteUser(db, actor, { email: `invited-${++people}@mawqif.example`, name: 'Invited', role: 'CODER', named });

  it('works once, and of it only a hash is kept', async () => {
    const { person, token } = await invite();
    expect(await signIn(person.email)).toBeNull();
    expect(await db.verification.count({ where: { value: { contains: token } } })).toBe(0);
    expect(await invitedBy(db, token)).toMatchObject({ email: person.email });
    await expect(acceptInvitation(db, { token, password: 'short', address: null })).rejects.toMatchObject({
      field: 'password',
    });
    const accept = () => acceptInvitation(db, { token, password, address: '192.0.2.1' });
    const both = await Promise.allSettled([accept(), accept()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(accept()).rejects.toMatchObject({ code: 'OFFER_GONE' });
    expect(await signIn(person.email)).not.toBeNull();
    expect(await lastEntry(person.id)).toMatchObject({ details: { link: true }, address: '192.0.2.1' });
  });

  it('grows old, is replaced by a newer one, and goes with a suspension', async () => {
    const { person, token } = await invite();
    await db.verification.updateMany({
      where: { identifier: `password:${person.id}` },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await invitedBy(db, token)).toBeNull();
    const second = await offerPassword(db, OPERATOR, person.id);
    const third = await offerPassword(db, OPERATOR, person.id);
    expect(await invitedBy(db, second.token)).toBeNull();
    expect(await invitedBy(db, third.token)).toMatchObject({ id: person.id });
    await changeUser(db, OPERATOR, { id: person.id, suspended: true });
    expect(await invitedBy(db, third.token)).toBeNull();
    await expect(offerPassword(db, OPERATOR, person.id)).rejects.toMatchObject({ code: 'SUSPENDED' });
  });

  it('signs out whoever was in by the old password', async () => {
    const { id, email } = await add();
    const { headers } = await signedIn(email);
    const { token } = await offerPassword(db, OPERATOR, id);
    expect(await who(headers)).toMatchObject({ userId: id });
    await acceptInvitation(db, { token, password: 'quite another password', address: null });
    expect(await who(headers)).toMatchObject({ userId: null });
  });

  it('makes one account however often it is asked for under one name', async () => {
    const { actor } = await signedIn((await add('ADMINISTRATOR')).email);
    const asked = { email: 'once@mawqif.example', name: 'Once', role: 'CODER' } as const;
    const send = () => inviteUser(db, actor, { ...asked, named: { key: 'one', asked } });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.person.id).toBe(first.person.id);
    const last = await send();
    expect(await invitedBy(db, last.token)).toMatchObject({ id: first.person.id });
    expect(await db.auditEntry.count({ where: { userId: actor.userId, action: 'user.create' } })).toBe(1);
    await expect(inviteUser(db, actor, { ...asked })).rejects.toMatchObject({ code: 'ADDRESS_TAKEN' });
  });
});

describe('a key asked for again under one name', () => {
  it('is the same key with a secret that works, until it is used or revoked', async () => {
    const { actor } = await signedIn((await add()).email);
    const send = () => createKey(db, actor, { name: 'once', days: null, named: { key: 'one', asked: 'once' } });
    const [first, second] = [await send(), await send()];
    expect(second.id).toBe(first.id);
    expect(await listKeys(db, actor)).toHaveLength(1);
    const bearer = (key: string | null) => new Headers({ authorization: `Bearer ${key}` });
    await expect(who(bearer(first.key))).rejects.toMatchObject({ code: 'KEY_INVALID' });
    expect(await who(bearer(second.key))).toMatchObject({ apiKeyId: first.id });
    expect(await send()).toEqual({ id: first.id, key: null });
    await revokeKey(db, actor, first.id);
    await expect(who(bearer(second.key))).rejects.toMatchObject({ code: 'KEY_INVALID' });
  });

  it('works no more once it has grown old', async () => {
    const { actor } = await signedIn((await add()).email);
    const { id, key } = await createKey(db, actor, { name: 'old', days: 1 });
    await db.apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(who(new Headers({ authorization: `Bearer ${key}` }))).rejects.toMatchObject({ code: 'KEY_INVALID' });
  });
});

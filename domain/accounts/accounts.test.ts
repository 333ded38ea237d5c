import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { freshDatabase } from '@/tests/helpers/database';
import { OPERATOR } from '../editing/actor';
import { createAuthentication } from './authentication';
import { CLIENT_HEADER } from './client-header';
import { acceptFirstAdministrator, offerFirstAdministrator } from './first-administrator';
import { createKey, listKeys, revokeKey } from './keys';
import { databaseSecret } from './secret';
import { addUser, changeUser, listUsers, setPassword } from './users';
import { whoSends } from './who';

const db = await freshDatabase();
const publicUrl = 'http://mawqif.example';
const secret = await databaseSecret(db);
const authentication = createAuthentication(db, { secret, publicUrl, openRegistration: false });
const password = 'a long enough password';

beforeEach(async () => {
  await db.user.deleteMany();
  await db.apiKey.deleteMany();
  await db.rateLimit.deleteMany();
});

const add = (role: 'READER' | 'CODER' | 'ADMINISTRATOR', email = `${role.toLowerCase()}@mawqif.example`) =>
  addUser(db, OPERATOR, { email, name: role, password, role });

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return authentication.handler(
    new Request(`${publicUrl}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl, [CLIENT_HEADER]: '192.0.2.1', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

/** The cookie of a new session. */
async function signIn(email: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await post('/sign-in/email', { email, password }, headers);
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

const who = (headers: Record<string, string>) => whoSends(db, authentication, new Headers(headers));

describe('an account', () => {
  it('is made by an administrator, and is what its owner is known by', async () => {
    const person = await add('CODER');
    const cookie = await signIn(person.email);
    expect(await who({ cookie, [CLIENT_HEADER]: '192.0.2.7' })).toEqual({
      userId: person.id,
      name: 'CODER',
      role: 'CODER',
      origin: 'STUDIO',
      apiKeyId: null,
      sessionId: expect.any(String),
      address: '192.0.2.7',
    });
    await expect(
      addUser(db, actorOf('REVIEWER'), { email: 'x@y.example', name: 'x', password, role: 'READER' }),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(add('READER', 'CODER@mawqif.example')).rejects.toMatchObject({ code: 'ADDRESS_TAKEN' });
  });

  it('is not made by strangers unless that is configured', async () => {
    const stranger = { email: 'stranger@mawqif.example', name: 'Stranger', password };
    expect((await post('/sign-up/email', stranger)).status).toBe(400);
    const open = createAuthentication(db, { secret, publicUrl, openRegistration: true });
    const { user } = await open.api
      .signUpEmail({ body: { ...stranger, role: 'ADMINISTRATOR' } as typeof stranger })
      .catch(() => open.api.signUpEmail({ body: stranger }));
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ role: 'READER' });
  });

  it('can be suspended: its owner is out at once and cannot come back', async () => {
    const { id, email } = await add('READER');
    const cookie = await signIn(email);
    await changeUser(db, OPERATOR, { id, suspended: true });
    expect(await who({ cookie })).toMatchObject({ userId: null, role: null });
    expect((await post('/sign-in/email', { email, password })).status).toBe(403);
  });

  it('with another password signs everybody out who had the old one', async () => {
    const { id, email } = await add('READER');
    const cookie = await signIn(email);
    await setPassword(db, OPERATOR, { id, password: 'quite another password' });
    expect(await who({ cookie })).toMatchObject({ role: null });
    expect((await post('/sign-in/email', { email, password })).status).toBe(401);
  });

  it('of the last administrator stays one', async () => {
    const { id } = await add('ADMINISTRATOR');
    await expect(changeUser(db, OPERATOR, { id, role: 'CODER' })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await expect(changeUser(db, OPERATOR, { id, suspended: true })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    expect(await listUsers(db, OPERATOR)).toMatchObject([{ role: 'ADMINISTRATOR', suspended: false }]);
  });

  it.each([
    ['a wrong address', { email: 'nobody', name: 'x', password }, 'email'],
    ['no name', { email: 'a@b.example', name: ' ', password }, 'name'],
    ['a short password', { email: 'a@b.example', name: 'x', password: 'short' }, 'password'],
  ])('is refused with %s', async (_, account, field) => {
    await expect(addUser(db, OPERATOR, { ...account, role: 'READER' })).rejects.toMatchObject({ field });
  });
});

describe('signing in', () => {
  it('is refused from a page of somebody else, and with a forged cookie nobody is known', async () => {
    const { email } = await add('READER');
    const cookie = await signIn(email);
    const elsewhere = await post('/sign-out', {}, { cookie, origin: 'https://elsewhere.example' });
    expect(elsewhere.status).toBe(403);
    const [name, value] = cookie.split('=', 2) as [string, string];
    expect(await who({ cookie: `${name}=${value.slice(0, -4)}AAAA` })).toMatchObject({ role: null });
    expect(await who({ cookie })).toMatchObject({ role: 'READER' });
  });

  it('gives a session of its own, whatever cookie came along', async () => {
    const { email } = await add('READER');
    const cookie = await signIn(email);
    const [, fixed] = cookie.split('=', 2) as [string, string];
    const again = await signIn(email, { cookie: cookie.replace(fixed, 'known-to-somebody-else') });
    expect(again).not.toContain('known-to-somebody-else');
    expect(again).not.toBe(cookie);
  });

  it('is slowed down after ten attempts from one address', async () => {
    await add('READER');
    const attempt = () => post('/sign-in/email', { email: 'reader@mawqif.example', password: 'not the password' });
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await attempt()).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('an API key', () => {
  it('acts for its owner until it is revoked', async () => {
    const { id: userId, email } = await add('CODER');
    const actor = await who({ cookie: await signIn(email) });
    const { id, key } = await createKey(db, actor, { name: 'notebook', days: 30 });
    expect(await listKeys(db, actor)).toMatchObject([{ id, name: 'notebook', enabled: true }]);
    expect(await db.apiKey.count({ where: { key: key! } })).toBe(0);
    const headers = { authorization: `Bearer ${key}` };
    const program = await who(headers);
    expect(program).toMatchObject({ userId, role: 'CODER', origin: 'API', apiKeyId: id });
    await expect(createKey(db, program, { name: 'more', days: null })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(revokeKey(db, actorOf('ADMINISTRATOR'), id)).rejects.toMatchObject({ field: 'id' });
    await revokeKey(db, actor, id);
    await expect(who(headers)).rejects.toMatchObject({ code: 'KEY_INVALID' });
  });

  it('that nobody was given is told as such', async () => {
    await expect(who({ authorization: `Bearer mawqif_${'x'.repeat(64)}` })).rejects.toMatchObject({
      code: 'KEY_INVALID',
    });
  });

  it('ends with the suspension of its owner', async () => {
    const { id, email } = await add('CODER');
    const actor = await who({ cookie: await signIn(email) });
    const { key } = await createKey(db, actor, { name: 'notebook', days: null });
    await changeUser(db, OPERATOR, { id, suspended: true });
    await expect(who({ authorization: `Bearer ${key}` })).rejects.toMatchObject({ code: 'KEY_INVALID' });
  });
});

describe('the first administrator', () => {
  it('comes by a link that works once', async () => {
    const token = await offerFirstAdministrator(db);
    const person = { email: 'first@mawqif.example', name: 'First', password };
    await expect(acceptFirstAdministrator(db, { token: 'guessed', ...person })).rejects.toMatchObject({
      code: 'OFFER_GONE',
    });
    expect(await acceptFirstAdministrator(db, { token: token!, ...person })).toMatchObject({ role: 'ADMINISTRATOR' });
    await expect(acceptFirstAdministrator(db, { token: token!, ...person })).rejects.toMatchObject({
      code: 'OFFER_GONE',
    });
    expect(await offerFirstAdministrator(db)).toBeNull();
  });
});

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/auth/[...all]/route';
import { createAuthentication } from '@/domain/accounts/authentication';
import { authentication } from '@/domain/accounts/process';
import { changeUser } from '@/domain/accounts/users';
import { OPERATOR } from '@/domain/editing/actor';
import { currentRevision } from '@/domain/revision/current';
import { createFront } from '@/server/front';
import type { Handler } from '@/server/handler';
import { freshDatabase } from '../helpers/database';
import { type Credentials, PASSWORD, person } from '../helpers/senders';
import { listening, sendResponse, toRequest } from '../helpers/web-server';

// Requests that pretend to come from somewhere or somebody else, sent to the very server that stands before Next.

const db = await freshDatabase();

/** In place of Next's router: what signs people in and out. */
const next: Handler = async (message, response) => {
  const handler = message.url!.startsWith('/api/auth/') && { GET, POST }[message.method!];
  const answer = handler ? await handler(toRequest(message)) : new Response(null, { status: 404 });
  await sendResponse(answer, response);
};
const front = (proxies: number) =>
  listening(createFront({ next, revision: currentRevision, maxBytes: 0, edition: 'test', proxies }));
const [address, behindProxy] = [await front(0), await front(1)];

let someone: Credentials;

beforeAll(async () => {
  someone = await person(db, 'someone@mawqif.example', 'CODER');
});

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string; to?: string };
type Answer = { status: number; body: string; headers: NodeJS.Dict<string | string[]> };

/** As a browser or a program may send it: `fetch` would not let one write every header. */
function send(path: string, { method = 'POST', headers = {}, body, to = address }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, to), { method, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString(), headers: response.headers });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const RENAME = 'mutation { viewerChange(name: "Forged") { errors { code } } }';
const signIn = (email: string, password: string, headers: Record<string, string> = {}, to = address) =>
  send('/api/auth/sign-in/email', {
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ email, password }),
    to,
  });
const nameNow = async () =>
  (await db.user.findUniqueOrThrow({ where: { id: someone.actor.userId! }, select: { name: true } })).name;

describe('a page of another server, which has the cookie sent along, writes nothing', () => {
  const json = JSON.stringify({ query: RENAME });
  const form = new URLSearchParams({ query: RENAME }).toString();
  const search = `/graphql?${form}`;
  const foreign = { origin: 'https://elsewhere.example' };
  test.each<[string, string, Sent]>([
    ['by JSON', '/graphql', { headers: { ...JSON_TYPE, ...foreign }, body: json }],
    ['from a sandbox', '/graphql', { headers: { ...JSON_TYPE, origin: 'null' }, body: json }],
    [
      'by a form',
      '/graphql',
      { headers: { 'content-type': 'application/x-www-form-urlencoded', ...foreign }, body: form },
    ],
    [
      'by a form without its origin',
      '/graphql',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form },
    ],
    ['by plain text', '/graphql', { headers: { 'content-type': 'text/plain' }, body: json }],
    [
      'by a form with files',
      '/graphql',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${RENAME}\r\n--x--`,
      },
    ],
    ['without saying what it sends', '/graphql', { body: json }],
    ['by an address', search, { method: 'GET', headers: { accept: 'application/json' } }],
    ['by an address that an image has', search, { method: 'GET', headers: { accept: 'image/*', ...foreign } }],
    [
      'of a name that begins as ours',
      '/graphql',
      { headers: { ...JSON_TYPE, origin: `${address}.elsewhere.example` }, body: json },
    ],
    ['of another port', '/graphql', { headers: { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }, body: json }],
  ])('%s', async (_, path, sent) => {
    const before = await nameNow();
    const answer = await send(path, { ...sent, headers: { ...sent.headers, ...someone.session } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await nameNow()).toBe(before);
  });

  test('while our own page does', async () => {
    const own = { ...JSON_TYPE, origin: address, ...someone.session };
    const body = JSON.stringify({ query: 'mutation { viewerChange(name: "Someone") { errors { code } } }' });
    expect((await send('/graphql', { headers: own, body })).body).toContain('"errors":[]');
    expect(await nameNow()).toBe('Someone');
  });

  test('nor does it read, nor sign anybody in or out', async () => {
    const read = await send('/graphql?query={viewer{name}}', {
      method: 'GET',
      headers: { accept: 'application/json', ...foreign, ...someone.session },
    });
    expect(read.status).toBe(403);
    expect((await signIn('someone@mawqif.example', PASSWORD, foreign)).status).toBe(403);
    const out = await send('/api/auth/sign-out', {
      headers: { ...JSON_TYPE, ...foreign, ...someone.session },
      body: '{}',
    });
    expect(out.status).toBe(403);
    expect(await db.session.count({ where: { userId: someone.actor.userId! } })).toBe(1);
  });
});

describe('a forged header', () => {
  const forged = {
    'x-mawqif-client': '203.0.113.9',
    'x-forwarded-for': '203.0.113.9',
    'x-real-ip': '203.0.113.9',
    'x-client-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-mawqif-show': 'failed',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  };

  const addressOfLast = async () =>
    (await db.auditEntry.findFirstOrThrow({ where: { userId: someone.actor.userId! }, orderBy: { id: 'desc' } }))
      .address;
  const rename = (to: string) =>
    send('/graphql', {
      headers: { ...JSON_TYPE, ...forged, ...someone.session },
      body: JSON.stringify({ query: `mutation { viewerChange(name: "S ${randomUUID()}") { errors { code } } }` }),
      to,
    });

  test('says nothing of where a request comes from', async () => {
    await rename(address);
    expect(await addressOfLast()).toBe('127.0.0.1');
  });

  test('does where the operator’s own proxy adds it, which names the last', async () => {
    await rename(behindProxy);
    expect(await addressOfLast()).toBe('203.0.113.9');
  });

  test('does not start the count of attempts again', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      const from = Object.fromEntries(Object.keys(forged).map((name) => [name, `203.0.113.${i}`]));
      statuses.push((await signIn('nobody@mawqif.example', 'not the password', from)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  test('makes nobody somebody', async () => {
    const body = JSON.stringify({ query: '{ viewer { name } users { email } }' });
    const pretended: Record<string, string>[] = [
      { 'x-user-id': someone.actor.userId!, 'x-mawqif-role': 'ADMINISTRATOR' },
      { cookie: `mawqif.session_token=${randomUUID()}` },
      { cookie: `${someone.session.cookie.slice(0, -6)}AAAAA%3D` },
      { authorization: 'Basic YWRtaW46YWRtaW4=' },
    ];
    for (const headers of pretended)
      expect((await send('/graphql', { headers: { ...JSON_TYPE, ...headers }, body })).body).toContain('NOT_SIGNED_IN');
  });
});

describe('signing in', () => {
  test('says the same to who is not known and to who has a wrong password', async () => {
    const suspended = await person(db, 'away@mawqif.example', 'CODER');
    await changeUser(db, OPERATOR, { id: suspended.actor.userId!, suspended: true });
    const attempts = [];
    for (const email of ['someone@mawqif.example', 'nobody@mawqif.example', 'away@mawqif.example']) {
      const { status, body, headers } = await signIn(email, 'not the password');
      attempts.push({ status, body, cookies: headers['set-cookie'] });
    }
    expect(new Set(attempts.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
    expect(attempts[0]!.status).toBe(401);
  });

  test('gives a cookie that no script reads and no other server is sent, in a session that did not exist before', async () => {
    const planted = `mawqif.session_token=${randomUUID()}.planted`;
    const answer = await signIn('someone@mawqif.example', PASSWORD, { cookie: planted, origin: address });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const [cookie, ...others] = [answer.headers['set-cookie'] ?? []].flat();
    expect(others).toEqual([]);
    const [pair, ...flags] = cookie!.split('; ');
    expect(pair).not.toContain('planted');
    expect(flags.map((flag) => flag.toLowerCase()).sort()).toEqual([
      'httponly',
      'max-age=2592000',
      'path=/',
      'samesite=lax',
    ]);
    const out = await send('/api/auth/sign-out', {
      headers: { ...JSON_TYPE, origin: address, cookie: pair! },
      body: '{}',
    });
    expect(out.status).toBe(200);
    const viewer = JSON.stringify({ query: '{ viewer { name } }' });
    expect((await send('/graphql', { headers: { ...JSON_TYPE, cookie: pair! }, body: viewer })).body).toContain(
      '"viewer":null',
    );
  });

  test('by https gives a cookie for https alone', async () => {
    const secure = createAuthentication(db, {
      secret: 's'.repeat(32),
      publicUrl: 'https://mawqif.example',
      openRegistration: false,
    });
    const { headers } = await secure.api.signInEmail({
      body: { email: 'someone@mawqif.example', password: PASSWORD },
      asResponse: true,
    });
    expect(headers.getSetCookie()[0]).toMatch(/^__Secure-mawqif\.session_token=.*; Secure/);
  });

  test('is all that is reachable of what knows people, and nobody makes an account', async () => {
    const { api } = await authentication();
    const reachable = new Set<string>();
    for (const { path } of Object.values(api) as { path?: string }[]) {
      if (!path) continue;
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? '{}' : undefined;
        const target = `/api/auth${path.replace(/:\w+/g, 'x')}`;
        const { status } = await send(target, { method, headers: { ...JSON_TYPE, origin: address }, body });
        if (status !== 404) reachable.add(path);
      }
    }
    expect([...reachable].sort()).toEqual(['/get-session', '/sign-in/email', '/sign-out', '/sign-up/email']);
    const stranger = { email: 'stranger@mawqif.example', name: 'Stranger', password: PASSWORD };
    const made = await send('/api/auth/sign-up/email', {
      headers: { ...JSON_TYPE, origin: address },
      body: JSON.stringify(stranger),
    });
    expect(made.status).toBe(400);
    expect(await db.user.count({ where: { email: stranger.email } })).toBe(0);
  });
});

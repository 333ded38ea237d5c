import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect as dial } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Aside, putAside } from '@/components/markup/aside';
import { DatabaseUnavailableError } from '@/domain/availability';
import { connect } from '@/domain/database';
import { coalesced } from '@/domain/revision/current';
import { readRevision } from '@/domain/revision/data';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { createFront } from './front';
import type { Handler } from './handler';

const db = await freshDatabase();

const POLICY = "script-src 'self' 'nonce-NONCE' 'strict-dynamic'";
const addOutlet = () =>
  db.outlet.create({
    data: { id: randomUUID(), slug: randomUUID(), name: {}, homepage: 'https://o.example', searchText: '' },
  });

type FrontOptions = Parameters<typeof createFront>[0];
type Front = { address: string; asked: { url: string; headers: IncomingMessage['headers'] }[] };
const running: Server[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** In place of Next: pages that show how many outlets there are. */
function nextOver(client: typeof db, asked: Front['asked']): Handler {
  return async (request, response) => {
    asked.push({ url: request.url!, headers: request.headers });
    const show = request.headers['x-mawqif-show'];
    if (show === 'unavailable' || (show === 'failed' && !request.url!.includes('hopeless'))) {
      const status = show === 'failed' ? 500 : 503;
      response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '5' }).end(show);
      return;
    }
    if (request.url!.includes('broken') || show)
      return void response.writeHead(500).end('<html id="__next_error__"></html>');
    if (request.url!.includes('missing')) {
      return void response.writeHead(404, { 'content-type': 'text/html' }).end('missing');
    }
    if (request.url!.includes('empty=')) return void response.writeHead(307, { location: '/ar' }).end();
    if (request.url!.startsWith('/ar/written')) {
      const [header, content, footer] = [
        putAside('header', 'h'),
        putAside('content', 'Next’s'),
        putAside('footer', 'f'),
      ];
      response.writeHead(200, { 'content-type': 'text/html', 'x-of': 'next' });
      return void response.end(`<title>t</title>${header}<main>${content}</main>${footer}`);
    }
    if (request.url!.endsWith('.csv')) {
      response.writeHead(200, { 'content-type': 'text/csv', etag: '"of-its-own"' }).end('a,b\n');
      return;
    }
    const nonce = randomUUID();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY.replace('NONCE', nonce),
      'set-cookie': 'NEXT_LOCALE=ar; Path=/',
      vary: 'rsc',
    });
    const outlets = await client.outlet.count();
    response.write(`<script nonce="${nonce}">start()</script><p>${'منابر '.repeat(500)}</p>`);
    response.end(`<p>outlets: ${outlets}</p>`);
  };
}

async function serve(
  options: Partial<Pick<FrontOptions, 'maxBytes' | 'revision' | 'writer'>> & { client?: typeof db } = {},
): Promise<Front> {
  const { maxBytes = 1_000_000, client = db, revision = coalesced(() => readRevision(client)), writer } = options;
  const asked: Front['asked'] = [];
  const front = createFront({ next: nextOver(client, asked), revision, maxBytes, edition: 'test', writer, proxies: 0 });
  const server = createServer(front);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer; text: string };

function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        resolve({ status: response.statusCode!, headers: response.headers, body, text: body.toString() });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe.each([
  ['kept', 1_000_000],
  ['not kept', 0],
])('pages, %s', (_, maxBytes) => {
  it('show a write at the first request after it was acknowledged', async () => {
    const { address } = await serve({ maxBytes });
    for (let time = 0; time < 5; time++) {
      await addOutlet();
      const outlets = `outlets: ${await db.outlet.count()}`;
      for (const language of ['ar', 'en', 'ar']) expect((await get(`${address}/${language}`)).text).toContain(outlets);
    }
  });

  it('show it on every instance, whichever was asked before', async () => {
    const other = connect(process.env.DATABASE_URL!);
    const fronts = [await serve({ maxBytes }), await serve({ maxBytes, client: other })];
    const pages = () => Promise.all(fronts.flatMap(({ address }) => [get(`${address}/ar`), get(`${address}/ar`)]));
    for (let time = 0; time < 5; time++) {
      const early = pages();
      await addOutlet();
      const outlets = `outlets: ${await db.outlet.count()}`;
      const answers = await pages();
      for (const { text } of answers) expect(text).toContain(outlets);
      expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
      await early;
    }
    await other.$disconnect();
  });

  it('are not sent again to who has them, until something was written', async () => {
    const { address, asked } = await serve({ maxBytes });
    const first = await get(`${address}/ar`, { 'accept-encoding': 'gzip' });
    const rendered = asked.length;
    const again = await get(`${address}/ar`, { 'if-none-match': `"other", W/${first.headers.etag}` });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers).toMatchObject({ etag: first.headers.etag, vary: first.headers.vary });
    expect(asked.length).toBe(rendered);
    expect((await get(`${address}/ar?x=1`, { 'if-none-match': first.headers.etag! })).status).toBe(200);
    await addOutlet();
    const changed = await get(`${address}/ar`, { 'if-none-match': first.headers.etag! });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  it('are the same in every form', async () => {
    const { address } = await serve({ maxBytes });
    const plain = await get(`${address}/ar`);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const forms = new Map<string, Answer>();
    const decoders = new Map([
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ]);
    for (const accept of ['gzip', 'br', 'br', 'gzip, deflate, br', 'gzip;q=0, identity', 'zstd', '*']) {
      const answer = await get(`${address}/ar`, { 'accept-encoding': accept });
      const encoding = String(answer.headers['content-encoding']);
      const body = decoders.get(encoding)?.(answer.body) ?? answer.body;
      expect(body.equals(plain.body), accept).toBe(true);
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
      expect(accept === '*' || encoding === 'undefined' || accept.includes(encoding), accept).toBe(true);
      forms.set(encoding, answer);
    }
    expect(new Set([...forms.values()].map(({ headers }) => headers.etag)).size).toBe(forms.size);
    expect(forms.get('gzip')!.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('answer HEAD as GET, without a body', async () => {
    const { address } = await serve({ maxBytes });
    const { headers: got } = await get(`${address}/ar`);
    const head = await get(`${address}/ar`, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(got['server-timing']).toMatch(/^db;desc="1 statement";dur=[\d.]+, total;dur=[\d.]+$/);
    const { date, 'server-timing': timing } = got;
    expect({ ...head.headers, date, 'server-timing': timing }).toEqual(got);
  });

  it('are rendered once for many who ask at once, and not for who asks first', async () => {
    const { address, asked } = await serve({ maxBytes });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_each, index) =>
        get(`${address}/ar`, { cookie: `a=${index}; NEXT_LOCALE=en; b=2`, 'x-forwarded-host': 'evil.example' }),
      ),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(asked.length).toBeLessThanOrEqual(maxBytes > 0 ? 1 : 40);
    for (const { headers } of asked) {
      expect(headers).toMatchObject({ cookie: 'NEXT_LOCALE=en' });
      expect(headers['x-forwarded-host']).toBeUndefined();
    }
  });

  it('repeat no nonce and are kept by nobody else', async () => {
    const { address } = await serve({ maxBytes });
    const { headers, text } = await get(`${address}/ar`);
    expect(headers['content-security-policy']).toMatch(/^script-src 'self' 'sha256-[^']+'$/);
    expect(text).toContain('<script>start()</script>');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.vary).toBe('Accept-Encoding, Cookie');
    expect(headers['set-cookie']).toEqual(['NEXT_LOCALE=ar; Path=/']);
  });

  it('of another status are for nobody else, nor is where an address leads on', async () => {
    const { address, asked } = await serve({ maxBytes });
    for (let time = 0; time < 2; time++) {
      expect(await get(`${address}/ar/missing`)).toMatchObject({ status: 404, text: 'missing' });
      const led = await get(`${address}/ar?empty=`);
      expect([led.status, led.headers.location]).toEqual([307, '/ar']);
    }
    expect(asked).toHaveLength(4);
  });

  it('that fail while they are rendered are not blank', async () => {
    const { address } = await serve({ maxBytes });
    expect(await get(`${address}/en/broken`)).toMatchObject({ status: 500, text: 'failed' });
    const worst = await get(`${address}/en/broken/hopeless`);
    expect(worst.status).toBe(500);
    expect(worst.text).toContain('Something went wrong');
    expect(worst.text).toContain('<html lang="en" dir="ltr">');
    expect(worst.headers['x-content-type-options']).toBe('nosniff');
    expect((await get(`${address}/ar/broken/hopeless`)).text).toContain('dir="rtl"');
  });

  it('say so while the database is away, also if it goes while they are rendered', async () => {
    let away = false;
    const revision = coalesced(async () => {
      if (away) throw new DatabaseUnavailableError('test');
      return readRevision(db);
    });
    const { address } = await serve({ maxBytes, revision });
    const { headers } = await get(`${address}/ar`);
    const asking = get(`${address}/ar/broken`);
    away = true;
    expect([500, 503]).toContain((await asking).status);
    const answer = await get(`${address}/ar`, { 'if-none-match': headers.etag! });
    expect(answer).toMatchObject({ status: 503, text: 'unavailable' });
    expect(answer.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
    away = false;
    expect((await get(`${address}/ar`)).status).toBe(200);
  });

  it('keep the tags of files that have one of their own', async () => {
    const { address } = await serve({ maxBytes });
    const file = await get(`${address}/ar/figures/spectrum/data.csv`);
    expect(file.headers.etag).toBe('"of-its-own"');
    await addOutlet();
    const again = await get(`${address}/ar/figures/spectrum/data.csv`, { 'if-none-match': file.headers.etag! });
    expect(again).toMatchObject({ status: 304, text: '' });
  });
});

describe('kept pages', () => {
  it('cost one question for the revision, and nothing of Next', async () => {
    const { address, asked } = await serve();
    const first = await get(`${address}/ar`);
    const rendered = asked.length;
    const { result, statements } = await countStatements(db, () => get(`${address}/ar`));
    expect(result.text).toBe(first.text);
    expect(asked.length).toBe(rendered);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('"Dataset"');
  });

  it('are kept apart by address and by the language last read', async () => {
    const { address, asked } = await serve();
    const ways: [string, Record<string, string>][] = [
      ['/ar', {}],
      ['/ar', { cookie: 'NEXT_LOCALE=ar' }],
      ['/ar', { cookie: 'x=1; NEXT_LOCALE=en' }],
      ['/en', {}],
      ['/ar?topic=a', {}],
      ['/ar?topic=b', {}],
    ];
    for (const [path, headers] of [...ways, ...ways]) await get(`${address}${path}`, headers);
    expect(asked).toHaveLength(ways.length);
    for (const cookie of ['NEXT_LOCALE=xx', 'NEXT_LOCALE=english', 'MY_NEXT_LOCALE=en', `a=${'b'.repeat(500)}`]) {
      await get(`${address}/ar`, { cookie });
    }
    expect(asked).toHaveLength(ways.length);
  });

  it('stay within their bytes', async () => {
    const { address, asked } = await serve({ maxBytes: 30_000 });
    for (let page = 0; page < 20; page++) await get(`${address}/ar?page=${page}`, { 'accept-encoding': 'gzip' });
    expect(asked).toHaveLength(20);
    await get(`${address}/ar?page=19`);
    expect(asked).toHaveLength(20);
    await get(`${address}/ar?page=0`);
    expect(asked).toHaveLength(21);
  });

  it('are left to Next where its own script asks, and so is whatever is no page', async () => {
    const { address, asked } = await serve();
    await get(`${address}/ar`);
    await get(`${address}/ar`, { rsc: '1' });
    await get(`${address}/ar`, {}, 'POST');
    await get(`${address}/arx`);
    await get(`${address}/_next/static/a.js`, { 'x-mawqif-show': 'failed' });
    expect(asked.map(({ url }) => url)).toEqual(['/ar', '/ar', '/ar', '/arx', '/_next/static/a.js']);
    expect(asked.every(({ headers }) => headers['x-mawqif-show'] === undefined)).toBe(true);
  });
});

describe('what no browser sends', () => {
  const raw = (address: string, text: string) =>
    new Promise<string>((resolve) => {
      const socket = dial(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (part) => {
        answer += part;
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0]!));
      socket.setTimeout(5_000, () => socket.destroy());
    });

  const close = 'Host: x\r\nConnection: close\r\n\r\n';
  it.each([
    ['a method that echoes', `TRACE /ar HTTP/1.1\r\n${close}`, '405'],
    ['no address', `OPTIONS * HTTP/1.1\r\n${close}`, '400'],
    ['an address with its host', `GET http://elsewhere.example/ar HTTP/1.1\r\n${close}`, '200'],
    ['an address with a control character', `GET /ar\x01 HTTP/1.1\r\n${close}`, '400'],
    ['no HTTP', 'nonsense\r\n\r\n', '400'],
    ['no host', 'GET /ar HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['too long a header', `GET /ar HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n${close}`, '431'],
    ['another protocol', `GET /ar HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${close}`, '200'],
    ['a tunnel', `CONNECT x:80 HTTP/1.1\r\n${close}`, ''],
  ])('%s is answered, and the next one too', async (_, text, status) => {
    const { address } = await serve();
    expect(await raw(address, text)).toContain(status);
    expect((await get(`${address}/en`)).status).toBe(200);
  });

  it('where a request comes from is told by its connection, not by itself', async () => {
    const { address, asked } = await serve();
    const forged = { 'x-mawqif-client': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };
    await fetch(`${address}/explorer/nothing`, { headers: forged });
    expect(asked.at(-1)?.headers['x-mawqif-client']).toBe('127.0.0.1');
  });

  it('who goes away before the answer takes nobody along', async () => {
    const { address } = await serve();
    const gone = request(`${address}/ar`, { agent: false });
    gone.on('error', () => {});
    gone.end();
    setImmediate(() => gone.destroy());
    expect((await get(`${address}/ar`)).status).toBe(200);
  });
});

describe('/graphql', () => {
  it('is answered without Next, but for the explorer', async () => {
    const { address, asked } = await serve();
    const query = encodeURIComponent('{ outlets(first: 1) { totalCount } }');
    const answer = await get(`${address}/graphql?query=${query}`);
    expect(JSON.parse(answer.text)).toEqual({ data: { outlets: { totalCount: await db.outlet.count() } } });
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', vary: 'Accept, Accept-Encoding' });
    const posted = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name description fields { name description } } } }' }),
    });
    expect(posted.headers.get('content-encoding')).toBe('gzip');
    expect((await posted.json()).data.__schema.types.length).toBeGreaterThan(10);
    expect((await fetch(`${address}/graphql`, { method: 'OPTIONS' })).status).toBe(204);
    expect(asked).toHaveLength(0);
    await get(`${address}/graphql`, { accept: 'text/html' });
    expect(asked).toHaveLength(1);
  });

  it('reads no more of a body than it must, and answers the next', async () => {
    const { address } = await serve();
    const post = (body: string) =>
      fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post(`"${'a'.repeat(3_000_000)}"`)).status).toBe(413);
    expect((await post('{"query":"{ __typename }"}')).status).toBe(200);
  });
});

describe('pages that need no Next', () => {
  const writing = (write: (address: URL) => string) => async () => ({
    isWritten: (pathname: string) => pathname === '/ar/written',
    writePage: async (_: 'ar' | 'en', address: URL): Promise<Aside> =>
      new Map([
        ['header', 'h'],
        ['content', write(address)],
        ['footer', 'f'],
      ]),
  });

  it('are written into what stands around them, which Next is asked for once a kind', async () => {
    const { address, asked } = await serve({ writer: writing(({ search }) => `اكتب ${search}`) });
    const texts: string[] = [];
    for (const query of ['?a=1', '?a=2', '', '?a=3']) texts.push((await get(`${address}/ar/written${query}`)).text);
    const page = (content: string) => `<title>t</title>h<main>${content}</main>f`;
    expect(texts).toEqual(['Next’s', 'اكتب ?a=2', 'Next’s', 'اكتب ?a=3'].map(page));
    expect(asked.map(({ url }) => url)).toEqual(['/ar/written?a=1', '/ar/written']);
    expect((await get(`${address}/ar/written?a=4`)).headers).toMatchObject({ 'x-of': 'next' });
    // Whose address Next would lead on, and what is not among them.
    for (const path of ['/ar/written?a=5&b=', '/ar/written/x', '/ar/written/x']) await get(`${address}${path}`);
    expect(asked.length).toBe(4);
  });

  it('are asked of Next when writing them fails', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = writing(() => {
      throw new Error('broken');
    });
    const { address, asked } = await serve({ writer: failing });
    for (const query of ['?a=1', '?a=2']) expect((await get(`${address}/ar/written${query}`)).text).toContain('Next’s');
    expect(asked.length).toBe(2);
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
  });
});

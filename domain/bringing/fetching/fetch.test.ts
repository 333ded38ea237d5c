import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchOptions, fetchPage } from './fetch';
import { isPublicAddress } from './public-address';
import { pageAddress, type Resolve } from './target';

const PAGE = '<p>نص المقال</p>';
const html = { 'content-type': 'text/html; charset=UTF-8' };
const bomb = gzipSync(Buffer.alloc(30_000_000));
const seen: IncomingMessage[] = [];

const ANSWERS: Record<string, RequestListener> = {
  '/page': (_, response) => response.writeHead(200, html).end(PAGE),
  '/gzip': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/brotli': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/bomb': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bomb),
  '/broken': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('no gzip'),
  '/cut': (_, response) => {
    response.writeHead(200, { ...html, 'content-length': 100 }).write('a');
    setTimeout(() => response.destroy(), 20);
  },
  '/long': (_, response) => response.writeHead(200, html).end('x'.repeat(20_000)),
  '/stated': (_, response) => response.writeHead(200, { ...html, 'content-length': 1_000_000 }).flushHeaders(),
  '/hangs': () => undefined,
  '/drips': (request, response) => {
    response.writeHead(200, html);
    const drip = setInterval(() => response.write('x'), 20);
    request.once('close', () => clearInterval(drip));
  },
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/plain': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('x'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/denied': (_, response) => response.writeHead(403).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-loopback': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${port()}/page` }).end(),
  '/to-name': (_, response) => response.writeHead(302, { location: 'http://inside.example/' }).end(),
};

let server: Server;
const port = () => (server.address() as AddressInfo).port;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    ANSWERS[request.url ?? '']!(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** news.example is our server, and the operator allows it; inside.example is private. */
const resolve: Resolve = async (hostname) =>
  ({ 'news.example': ['127.0.0.1'], 'inside.example': ['10.0.0.8'], 'both.example': ['93.184.215.14', '::1'] })[
    hostname
  ] ?? [];

const fetchHere = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(address.replace('PORT', String(port())), {
    maxBytes: 10_000,
    timeout: 3_000,
    allowedHosts: new Set([`news.example:${port()}`]),
    resolve,
    ...options,
  });

describe('a page is fetched', () => {
  test.each(['/page', '/gzip', '/brotli', '/moved'])('%s', async (path) => {
    const page = await fetchHere(`http://news.example:PORT${path}#part`);
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
    expect(page).toMatchObject({ mediaType: 'text/html', charset: 'UTF-8' });
    expect(page.url).toBe(`http://news.example:${port()}${path === '/moved' ? '/page' : path}`);
  });

  test('as plain text', async () =>
    expect(await fetchHere('http://news.example:PORT/plain')).toMatchObject({ mediaType: 'text/plain' }));

  test('without anything that says who asks', async () => {
    await fetchHere('http://news.example:PORT/page');
    const { headers } = seen.at(-1)!;
    expect(headers).toMatchObject({ host: `news.example:${port()}`, 'user-agent': expect.stringContaining('Mawqif') });
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers)).not.toContain('authorization');
  });

  test('from the address that was checked: each name is asked for once', async () => {
    const asked: string[] = [];
    const changing: Resolve = async (hostname) => {
      asked.push(hostname);
      return asked.length === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    };
    await fetchHere('http://news.example:PORT/page', { resolve: changing });
    expect(asked).toEqual(['news.example']);
  });
});

describe('a page is not fetched', () => {
  test.each([
    ['/bomb', 'TOO_LARGE'],
    ['/long', 'TOO_LARGE'],
    ['/stated', 'TOO_LARGE'],
    ['/hangs', 'TOO_SLOW'],
    ['/drips', 'TOO_SLOW'],
    ['/picture', 'NOT_TEXT'],
    ['/gone', 'ADDRESS_NOT_FOUND'],
    ['/denied', 'ADDRESS_FAILED'],
    ['/broken', 'ADDRESS_FAILED'],
    ['/cut', 'ADDRESS_FAILED'],
    ['/loop', 'TOO_MANY_REDIRECTS'],
    ['/to-file', 'ADDRESS_INVALID'],
    ['/to-metadata', 'ADDRESS_REFUSED'],
    ['/to-loopback', 'ADDRESS_REFUSED'],
    ['/to-name', 'ADDRESS_REFUSED'],
  ])('%s: %s', async (path, code) => {
    await expect(
      fetchHere(`http://news.example:PORT${path}`, { timeout: code === 'TOO_SLOW' ? 300 : 5_000 }),
    ).rejects.toMatchObject({ code });
  });

  test.each([
    ['file:///etc/passwd', 'ADDRESS_INVALID'],
    ['ftp://news.example/', 'ADDRESS_INVALID'],
    ['javascript:alert(1)', 'ADDRESS_INVALID'],
    ['http://', 'ADDRESS_INVALID'],
    ['', 'ADDRESS_INVALID'],
    ['http://somebody:secret@news.example/', 'ADDRESS_INVALID'],
    ['http://nowhere.example/', 'ADDRESS_NOT_FOUND'],
    ['http://inside.example/', 'ADDRESS_REFUSED'],
    ['http://both.example/', 'ADDRESS_REFUSED'],
    ['http://news.example/page', 'ADDRESS_REFUSED'],
    ['http://news.example:22/', 'ADDRESS_REFUSED'],
    ['http://93.184.215.14:8080/', 'ADDRESS_REFUSED'],
  ])('%s: %s', async (address, code) => {
    await expect(fetchHere(address)).rejects.toMatchObject({ code });
  });

  // Loopback, private, link-local and shared addresses in the spellings that programs read.
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://0xa9fea9fe/',
    'http://100.100.100.200/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:53aa:64c:0:0:80ff:fffe]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
    'http://[4000::1]/',
  ])('%s', async (address) => {
    await expect(fetchHere(address)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
  });

  test('a name of this machine, as the system resolves it', async () => {
    for (const address of ['http://localhost/', 'http://localhost./'])
      await expect(fetchHere(address, { resolve: undefined })).rejects.toMatchObject({
        code: expect.stringMatching(/^ADDRESS_(REFUSED|NOT_FOUND)$/),
      });
  });
});

test('public addresses are told from all others', () => {
  expect(['8.8.8.8', '93.184.215.14', '2606:4700::1111', '2a00:1450:4001::1'].every(isPublicAddress)).toBe(true);
  expect(['nonsense', '', 'fe80::1%eth0', '127.0.0.1'].some(isPublicAddress)).toBe(false);
});

test.each([
  [' aljazeera.net/news ', 'https://aljazeera.net/news'],
  ['HTTP://News.Example:80/a#b', 'http://news.example/a'],
])('%j is the address %s', (given, address) => expect(pageAddress(given).href).toBe(address));

import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { BringError } from '../errors';
import { pageAddress, type Resolve, resolveAsSystem, type Target, targetOf } from './target';

/** What is fetched, and within which limits. */
export type FetchOptions = {
  /** The most that is read, in bytes, after what is compressed was unpacked. */
  maxBytes: number;
  /** The most time that all of it takes, in milliseconds. */
  timeout: number;
  /** Hosts that may be asked although they are not public: see targetOf. */
  allowedHosts: ReadonlySet<string>;
  resolve?: Resolve;
};

/** A page as its server gave it. */
export type FetchedPage = {
  bytes: Uint8Array;
  /** Where it stood in the end. */
  url: string;
  mediaType: 'text/html' | 'text/plain';
  /** The encoding that its server stated, as it wrote it. */
  charset: string | null;
};

const MOST_REDIRECTS = 5;

const HEADERS = {
  'user-agent': 'Mawqif/0.1 (article import)',
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'ar,en;q=0.8,*;q=0.5',
};

/**
 * Fetches a page of text for somebody who gave its address, and who may mean harm to servers that only this machine can reach:
 * every address is checked before it is connected to, after each redirect as well (domain/bringing/fetching/target.ts). No
 * cookies and no credentials are sent.
 * @throws BringError.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(options.timeout);
  try {
    return await untilAborted(deadline, follow(address, options, deadline));
  } catch (error) {
    if (error instanceof BringError) throw error;
    if (deadline.aborted) throw new BringError('TOO_SLOW', `No whole answer in ${options.timeout} ms.`, 'address');
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new BringError('ADDRESS_FAILED', `The connection failed: ${code}.`, 'address');
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  let url = pageAddress(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const target = await targetOf(url, options.allowedHosts, options.resolve ?? resolveAsSystem);
    const response = await request(target, signal);
    const next = redirectOf(response);
    if (next === null) return await read(url, response, options.maxBytes, signal);
    response.destroy();
    url = pageAddress(next, url);
  }
  throw new BringError('TOO_MANY_REDIRECTS', `More than ${MOST_REDIRECTS} redirects.`, 'address');
}

function request({ url, addresses }: Target, signal: AbortSignal): Promise<IncomingMessage> {
  const { request: open, Agent } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    open(url, {
      headers: HEADERS,
      signal,
      // Of its own, so that no connection that was opened for another name is used again.
      agent: new Agent({ keepAlive: false }),
      // To what was checked: the name is not asked for a second time.
      lookup: (_, { all }, answer) => {
        const checked = addresses.map((one) => ({ address: one, family: isIP(one) }));
        if (all) answer(null, checked);
        else answer(null, checked[0]!.address, checked[0]!.family);
      },
    })
      .once('response', resolve)
      .once('error', reject)
      .end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function read(url: URL, response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<FetchedPage> {
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode === 404 || statusCode === 410)
      throw new BringError('ADDRESS_NOT_FOUND', `Status ${statusCode}.`, 'address');
    if (statusCode !== 200) throw new BringError('ADDRESS_FAILED', `Status ${statusCode}.`, 'address');
    const type = contentTypeOf(headers['content-type']);
    // What is not compressed says how long it is before it is read.
    if (Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of unpacked(response, signal) as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBytes) throw tooLarge(maxBytes);
      parts.push(part);
    }
    return { bytes: Buffer.concat(parts), url: url.href, ...type };
  } finally {
    response.destroy();
  }
}

function contentTypeOf(header: string | undefined): Pick<FetchedPage, 'mediaType' | 'charset'> {
  const [type = '', ...parameters] = (header ?? 'text/html').split(';').map((part) => part.trim());
  const charset = parameters.map((one) => /^charset\s*=\s*"?([\w.:-]+)"?$/i.exec(one)?.[1]).find(Boolean) ?? null;
  if (/^(text\/html|application\/xhtml\+xml)$/i.test(type)) return { mediaType: 'text/html', charset };
  if (/^text\/plain$/i.test(type)) return { mediaType: 'text/plain', charset };
  throw new BringError('NOT_TEXT', `The content type ${JSON.stringify(type.slice(0, 80))}.`, 'address');
}

/** The body as it was before it was compressed, unpacked piece by piece, so that what is too much is not unpacked. */
function unpacked(response: IncomingMessage, signal: AbortSignal): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const unpack = UNPACK[encoding];
  if (!unpack) throw new BringError('NOT_TEXT', 'An unknown content encoding.', 'address');
  const stream = unpack();
  response.once('error', (error) => stream.destroy(error));
  signal.addEventListener('abort', () => stream.destroy(signal.reason), { once: true });
  return response.pipe(stream);
}

const UNPACK: Readonly<Record<string, () => zlib.Gunzip>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
};

const tooLarge = (maxBytes: number) => new BringError('TOO_LARGE', `More than ${maxBytes} bytes.`, 'address');

/** Waits no longer than until the signal, for what does not listen to it, such as DNS. */
async function untilAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Whichever comes second is of no interest any more.
  work.catch(() => undefined);
  return Promise.race([work, aborted]);
}

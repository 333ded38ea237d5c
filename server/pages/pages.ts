import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Frame } from '@/components/markup/aside';
import { isDatabaseUnavailable } from '@/domain/availability';
import { serverTiming } from '@/domain/observation/totals';
import type { Revision } from '@/domain/revision/data';
import { RevisionStore } from '@/domain/revision/kept';
import { type Locale, routing } from '@/i18n/routing';
import { acceptedEncodings } from '../encoding';
import type { Handler } from '../handler';
import type { Target } from '../target';
import { finish } from './finish';
import { neededFonts } from './fonts';
import { lastResort } from './last-resort';
import { Origin, type Rendered } from './origin';
import { Page } from './page';
import { type Writer, Written } from './written';

export type PagesOptions = {
  next: Handler;
  /** What writes the pages that need no Next; without it Next is asked for all. */
  writer?: (() => Promise<Writer>) | undefined;
  /** The revision of the content, read after the call. */
  revision: () => Promise<Revision>;
  /** How much may be kept, in bytes; 0 keeps nothing. */
  maxBytes: number;
  /** What else pages depend on: another build or another public address makes other pages. */
  edition: string;
};

/** Addresses that are longer are not kept: their names would take more memory than they save. */
const LONGEST_ADDRESS = 2_000;

/** What is shown to whoever is signed in, and to nobody else: Next answers that itself, and nothing of it is kept. */
const STUDIO = new RegExp(`^/(${routing.locales.join('|')})/studio(?:/|$)`);

const LANGUAGE = new RegExp(`^/(${routing.locales.join('|')})(?:/|$)`);
const REMEMBERED = new RegExp(`(?:^|;\\s*)NEXT_LOCALE=(${routing.locales.join('|')})(?:;|$)`);

/** Said with every page: keep it, but ask each time whether it still holds. */
const ALWAYS_ASK = 'private, no-cache';

/** What proxy.ts shows instead of the page of an address (its header x-mawqif-show). */
type Instead = 'unavailable' | 'failed';

/**
 * The pages, and the files that belong to them. A page is kept for as long as the content it was made of stands: the
 * revision is asked anew for every request, so that a page is never older than a write that was acknowledged before
 * (docs/decisions/0110).
 */
export class Pages {
  readonly #origin: Origin;
  readonly #written: Written;
  readonly #store: RevisionStore<Page>;
  readonly #options: PagesOptions;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#origin = new Origin(options.next);
    this.#written = new Written(options.writer);
    this.#store = new RevisionStore(options.maxBytes);
  }

  /** How much is kept, in bytes. */
  get bytes(): number {
    return this.#store.bytes;
  }

  /** Whether this request is answered here: what is rendered for a browser, not what Next's script asks for. */
  takes({ method, headers }: IncomingMessage, { path, search }: Target): boolean {
    return (
      (method === 'GET' || method === 'HEAD') &&
      LANGUAGE.test(path) &&
      !STUDIO.test(path) &&
      path.length + search.length <= LONGEST_ADDRESS &&
      headers.rsc === undefined &&
      headers['next-action'] === undefined
    );
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> {
    const remembered = REMEMBERED.exec(request.headers.cookie ?? '')?.[1];
    const ask = (instead?: Instead) => this.#ask(target, remembered, instead);
    let revision: Revision;
    try {
      revision = await this.#options.revision();
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      return sendUnkept(request, response, await ask('unavailable'));
    }
    // Some pages say which day it is.
    const key = `${target.path}${target.search} ${remembered ?? ''} ${new Date().toISOString().slice(0, 10)}`;
    const tag = this.#tagOf(revision, key);
    const known = request.headers['if-none-match'] ?? '';
    // Whoever has this page of this revision need not wait until it is made here.
    if (isKnown(known, tag)) return sendNotModified(response, formKnown(known, tag));

    let own: Rendered | undefined;
    const page = await this.#store.get(key, revision, async () => {
      own = (await this.#written.get(localeOf(target), target, remembered)) ?? (await ask());
      if (own.status !== 200) return null;
      const made = new Page(own);
      return { value: made, bytes: made.bytes };
    });
    if (!page) return sendUnkept(request, response, own ?? (await ask()));
    await sendPage(request, response, page, tag);
  }

  /** Asks Next, and sees to it that an answer is there whatever happens to it. */
  async #ask(target: Target, remembered: string | undefined, instead?: Instead): Promise<Rendered> {
    const headers: Record<string, string> = { host: 'localhost', accept: 'text/html,*/*' };
    if (remembered) headers.cookie = `NEXT_LOCALE=${remembered}`;
    if (instead) headers['x-mawqif-show'] = instead;
    const rendered = await this.#origin.get(`${target.path}${target.search}`, headers);
    if (!isBlank(rendered)) return this.#finished(target, remembered, rendered);
    // It failed while it was rendered. If it was for want of the database, it may succeed later.
    const away = !instead && (await this.#options.revision().then(() => false, isDatabaseUnavailable));
    if (instead !== 'failed') return this.#ask(target, remembered, away ? 'unavailable' : 'failed');
    // Not even the page that says so can be rendered.
    return lastResort(localeOf(target));
  }

  async #finished(target: Target, remembered: string | undefined, rendered: Rendered): Promise<Rendered> {
    const type = rendered.headers.find(([name]) => name === 'content-type')?.[1];
    if (!type?.startsWith('text/html')) return rendered;
    const { html, headers: all } = finish(rendered.body.toString(), rendered.headers);
    const headers = all.map(([name, value]): [string, string] => [
      name,
      name === 'link' ? neededFonts(value, localeOf(target), target.path) : value,
    ]);
    const frame = new Frame(html);
    const finished = { status: rendered.status, headers, body: frame.filled(rendered.aside), aside: new Map() };
    await this.#written.learn(target, remembered, finished, frame);
    return finished;
  }

  #tagOf(revision: Revision, key: string): string {
    const hash = createHash('sha256').update(`${this.#options.edition}\n${revision.id}\n${key}`);
    return hash.digest('base64url').slice(0, 22);
  }
}

/** Whether this is what Next leaves of a page that failed in mid-render: blank, but for a browser's script. */
function isBlank({ status, body }: Rendered): boolean {
  return status === 500 && (body.length === 0 || body.includes('id="__next_error__"'));
}

function localeOf({ path }: Target): Locale {
  return LANGUAGE.exec(path)![1] as Locale;
}

/** Whether one of the tags a client has is this one, of whatever form of the body. Proxies weaken tags on their way. */
function isKnown(known: string, tag: string): boolean {
  return known.includes(`"${tag}"`) || known.includes(`"${tag}-`);
}

/** The one of a client's tags that is this one, as it was sent. */
function formKnown(known: string, tag: string): string {
  const etag = known.split(',').find((one) => one.includes(`"${tag}`))!;
  return etag.trim().replace(/^W\//, '');
}

function sendNotModified(response: ServerResponse, etag: string): void {
  const headers = { etag, 'cache-control': ALWAYS_ASK, vary: VARY, 'server-timing': serverTiming() };
  response.writeHead(304, headers).end();
}

const VARY = 'Accept-Encoding, Cookie';

async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, tag: string): Promise<void> {
  const known = request.headers['if-none-match'];
  if (page.tag && known?.includes(page.tag)) return sendNotModified(response, page.tag);
  const { encoding, body } = await page.in(acceptedEncodings(request.headers['accept-encoding']));
  const form = encoding === 'identity' ? '' : `-${encoding}`;
  response.writeHead(200, [
    ...page.headers.flat(),
    ...[
      'etag',
      page.tag ?? `"${tag}${form}"`,
      'cache-control',
      ALWAYS_ASK,
      'vary',
      VARY,
      'server-timing',
      serverTiming(),
    ],
    ...['content-length', String(body.length)],
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends what is for nobody else: pages of another status, and where an address leads on. */
async function sendUnkept(request: IncomingMessage, response: ServerResponse, rendered: Rendered): Promise<void> {
  const page = new Page(rendered);
  const { encoding, body } = await page.in(acceptedEncodings(request.headers['accept-encoding']));
  response.writeHead(rendered.status, [
    ...page.headers.flat(),
    ...[
      'cache-control',
      rendered.status < 400 ? ALWAYS_ASK : 'no-store',
      'vary',
      VARY,
      'server-timing',
      serverTiming(),
    ],
    ...['content-length', String(body.length)],
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

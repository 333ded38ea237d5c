import { compress, type Encoding } from '../encoding';
import type { Rendered } from './origin';

/** Headers that belong to one response, or that are said anew with each. */
const OF_ONE_RESPONSE = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
  // Where Next found the page: of no use to a reader.
  'x-middleware-rewrite',
]);

/** What is worth compressing: pictures are compressed already. */
const TEXT = /^(text\/|application\/(json|xml|.*\+(json|xml))|image\/svg)/;

/** A page that is kept: its body in every form it is sent in. */
export class Page {
  readonly headers: readonly [string, string][];
  /** A tag of its own, which says what it holds; pages have none, and are known by their revision. */
  readonly tag: string | undefined;
  readonly #forms: Partial<Record<Encoding, Buffer>>;
  readonly #underWay = new Map<Encoding, Promise<void>>();

  constructor({ headers, body }: Rendered) {
    this.headers = headers.filter(([name]) => !OF_ONE_RESPONSE.has(name));
    this.tag = headers.find(([name]) => name === 'etag')?.[1].replace(/^W\//, '');
    this.#forms = { identity: body };
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    if (!TEXT.test(type)) this.#forms.br = this.#forms.gzip = body;
  }

  /** How much memory it takes at most, in bytes: the body, and its two compressed forms of half of it or less. */
  get bytes(): number {
    return 2 * this.#forms.identity!.length;
  }

  /**
   * The body in the first of these forms. Brotli is made in the background, since it takes longest: until it is there
   * the next form serves.
   */
  async in(accepted: readonly Encoding[]): Promise<{ encoding: Encoding; body: Buffer }> {
    for (const encoding of accepted) {
      const made = this.#made(encoding);
      if (made) return made;
      const making = this.#make(encoding);
      if (encoding === 'gzip' || accepted.length === 1) await making;
      const now = this.#made(encoding);
      if (now) return now;
    }
    return { encoding: 'identity', body: this.#forms.identity! };
  }

  #made(encoding: Encoding): { encoding: Encoding; body: Buffer } | undefined {
    const body = this.#forms[encoding];
    return body && { encoding: body === this.#forms.identity ? 'identity' : encoding, body };
  }

  #make(encoding: Encoding): Promise<void> {
    if (encoding === 'identity') return Promise.resolve();
    const underWay = this.#underWay.get(encoding) ?? this.#compress(encoding);
    this.#underWay.set(encoding, underWay);
    return underWay;
  }

  async #compress(encoding: 'br' | 'gzip'): Promise<void> {
    const body = this.#forms.identity!;
    const compressed = await compress(body, encoding).catch(() => body);
    // What does not become small is sent as it is, so that what is kept stays within its bytes.
    this.#forms[encoding] = compressed.length <= body.length / 2 ? compressed : body;
  }
}

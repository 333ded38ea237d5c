import { AsyncLocalStorage } from 'node:async_hooks';

/** The parts of a page that are written as one text each. */
export type Part = 'header' | 'content' | 'footer';

/** Finished texts, by the part of the page that they are. */
export type Aside = Map<Part, string>;

declare global {
  /** One in the process: Next bundles the pages and what stands before it apart from each other. */
  var mawqifAside: AsyncLocalStorage<Aside> | undefined;
}

const MARK = /<!--aside (header|content|footer)-->/;

/**
 * Does something, such as rendering a page, while texts are put aside for whoever puts the page together.
 * @param texts is filled with them.
 */
export function puttingAside<Result>(texts: Aside, work: () => Result): Result {
  globalThis.mawqifAside ??= new AsyncLocalStorage();
  return globalThis.mawqifAside.run(texts, work);
}

/** Puts a finished text aside, if somebody puts the page together, and gives what stands in its place. */
export function putAside(part: Part, text: string): string {
  const texts = globalThis.mawqifAside?.getStore();
  if (!texts || texts.has(part)) return text;
  texts.set(part, text);
  return `<!--aside ${part}-->`;
}

/** A page without the texts that were put aside: what stands around their places, ready to be sent. */
export class Frame {
  /** Texts and places in turn, beginning and ending with a text. */
  readonly #around: readonly Buffer[];
  readonly places: readonly Part[];

  /** @param html in which no text of the data can pass for a place, since its "<" is escaped. */
  constructor(html: string) {
    const pieces = html.split(MARK);
    this.#around = pieces.filter((_, index) => index % 2 === 0).map((text) => Buffer.from(text));
    this.places = pieces.filter((_, index) => index % 2 === 1) as Part[];
  }

  /** The page with each text in its place. */
  filled(texts: ReadonlyMap<Part, string>): Buffer {
    const places = this.places.map((part) => Buffer.from(texts.get(part) ?? ''));
    return Buffer.concat(this.#around.flatMap((piece, index) => [piece, ...places.slice(index, index + 1)]));
  }
}

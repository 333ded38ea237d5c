import { AsyncLocalStorage } from 'node:async_hooks';

declare global {
  /** One in the process: Next bundles the pages and what stands before it apart from each other. */
  var mawqifAside: AsyncLocalStorage<string[]> | undefined;
}

const MARK = /<!--aside (\d+)-->/g;

/**
 * Does something, such as rendering a page, while texts are put aside for whoever puts the page together.
 * @param texts is filled with them.
 */
export function puttingAside<Result>(texts: string[], work: () => Result): Result {
  globalThis.mawqifAside ??= new AsyncLocalStorage();
  return globalThis.mawqifAside.run(texts, work);
}

/** Puts a finished text aside, if somebody puts the page together, and gives what stands in its place. */
export function putAside(text: string): string {
  const texts = globalThis.mawqifAside?.getStore();
  return texts ? `<!--aside ${texts.push(text) - 1}-->` : text;
}

/** Puts each text in its place. No text of the data can pass for a place, since its "<" is escaped. */
export function putBack(html: string, texts: readonly string[]): string {
  return texts.length === 0 ? html : html.replaceAll(MARK, (place, number) => texts[Number(number)] ?? place);
}

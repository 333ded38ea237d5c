import type { Page } from '../import/html';
import { looksLikeTitle, type Part, partsOfPlainText } from '../import/plain-text';
import { fold } from '../text/fold';
import { recogniseLanguage } from '../text/language';
import { countCodePoints } from '../text/offsets';
import { readDate } from './dates';
import { type FoundArticle, NOTHING_FOUND } from './found';

/** The line that says when a text was published is short, and stands at its beginning or its end. */
const DATELINE = { longest: 80, first: 5, last: 2 };

/** The article that a plain text is. */
export function articleOfText(text: string): FoundArticle {
  return articleOfBlocks(partsOfPlainText(text), null);
}

/**
 * The article that blocks are.
 * @param title the one that their source gives; null for the first line, where that can be one.
 */
export function articleOfBlocks(all: readonly Part[], title: string | null): FoundArticle {
  const first = all[0]?.text;
  const own = title ?? (first !== undefined && all.length > 1 && looksLikeTitle(first) ? first : null);
  // The title is stored as the title, not once more as the first line of the body.
  const repeated = own !== null && first !== undefined && fold(first) === fold(own);
  const blocks = repeated ? all.slice(1) : all;
  const language = recogniseLanguage(blocks.map((block) => block.text).join('\n'));
  return {
    ...NOTHING_FOUND,
    publishedTitle: own,
    language,
    date: datelineOf(blocks),
    texts: [{ language, blocks }],
  };
}

/** The article of a page that stands at an address. */
export function articleOfPage(page: Page, url: string | null): FoundArticle {
  const found = articleOfBlocks(page.parts, page.title);
  const language = found.language ?? page.language;
  const address = addressOf(page, url);
  return {
    ...found,
    outlet: page.siteName,
    url: address && withoutTracking(address),
    language,
    date: page.dates.map(readDate).find((date) => date !== null && isPast(date)) ?? found.date,
    author: page.author,
    texts: found.texts.map((text) => ({ ...text, language })),
  };
}

/** A page may call another address its own, but not one of another site. */
function addressOf({ address }: Page, url: string | null): string | null {
  if (url === null || address === null) return url ?? address;
  return new URL(address).host === new URL(url).host && new URL(address).pathname !== '/' ? address : url;
}

/** The address without what counts where readers come from. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid|yclid|mc_[ce]id|at_\w+|igshid)$/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

function datelineOf(blocks: readonly Part[]): string | null {
  const { first, last, longest } = DATELINE;
  const lines = [...blocks.slice(0, first), ...blocks.slice(first).slice(-last)];
  const dates = lines.filter(({ text }) => countCodePoints(text) <= longest).map(({ text }) => readDate(text));
  return dates.find((date) => date !== null && isPast(date)) ?? null;
}

/** Somewhere it is tomorrow already. */
function isPast(date: string): boolean {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  return date <= tomorrow.slice(0, date.length);
}

import type { Locale } from './routing';

/** Values of a query string by their name; a list becomes a repeated name, undefined and empty values disappear. */
export type Query = Record<string, string | readonly string[] | undefined>;

/** `?name=value…`, or an empty string where nothing is left to say. */
function queryString(query: Query): string {
  let text = '';
  for (const name in query) {
    const value = query[name];
    if (typeof value === 'string') text += parameter(name, value);
    else for (const one of value ?? []) text += parameter(name, one);
  }
  return text && `?${text.slice(1)}`;
}

function parameter(name: string, value: string): string {
  return value && `&${encoded(name)}=${encoded(value)}`;
}

const PLAIN = /^[\w.*-]*$/;
const PLAIN_OR_COLON = /^[\w.*:-]*$/;

/** As a form encodes it. A page holds a thousand addresses; hardly one has anything else to encode than a side's colon. */
function encoded(text: string): string {
  if (PLAIN.test(text)) return text;
  if (PLAIN_OR_COLON.test(text)) return text.replaceAll(':', '%3A');
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/**
 * The address of a page in one language.
 * @param path the page's path without its language, such as "/topics" or "/".
 */
export function pageAddress(locale: Locale, path: string, query: Query = {}): string {
  return `/${locale}${path === '/' ? '' : path}${queryString(query)}`;
}

/** An address without its language: "/ar/topics?x=1" gives "/topics?x=1", "/ar" gives "/". */
export function withoutLocale(address: string): string {
  const rest = address.replace(/^\/(?:ar|en)(?=$|[/?#])/, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The same address in another language: "/ar/topics?x=1" gives "/en/topics?x=1", "/ar?x=1" gives "/en?x=1". */
export function inLocale(locale: Locale, address: string): string {
  const rest = withoutLocale(address);
  return `/${locale}${rest.replace(/^\/(?=$|[?#])/, '')}`;
}

import type { Locale } from './routing';

/** Values of a query string by their name; a list becomes a repeated name, undefined and empty values disappear. */
export type Query = Record<string, string | readonly string[] | undefined>;

/** `?name=value…`, or an empty string where nothing is left to say. */
function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) parameters.append(name, one);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
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

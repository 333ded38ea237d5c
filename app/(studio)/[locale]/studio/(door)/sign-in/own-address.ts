import type { Locale } from '@/i18n/routing';

/** Any origin: only what comes after it is looked at. */
const HERE = 'http://localhost';

/**
 * Where somebody wanted to go before signing in, if that is a page of the Studio: a link must lead nobody to another server.
 * @returns the address in the language of the page, or null.
 */
export function ownAddress(given: string | string[] | undefined, locale: Locale): string | null {
  if (typeof given !== 'string' || !URL.canParse(given, HERE)) return null;
  const { origin, pathname, search } = new URL(given, HERE);
  const path = /^\/[a-z]{2}(\/studio(?:\/.*)?)$/.exec(pathname)?.[1];
  if (origin !== HERE || !path || path.startsWith('/studio/sign-in')) return null;
  return `/${locale}${path}${search}`;
}

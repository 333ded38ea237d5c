import type { Locale } from '@/i18n/routing';

/** Of a text by language code, as the Studio's API gives it, the one in the reader's language; else any, since it is all there is. */
export function textIn(texts: unknown, locale: Locale): string {
  const known = (texts ?? {}) as Readonly<Record<string, string>>;
  return known[locale] ?? Object.values(known)[0] ?? '';
}

import type { Locale } from '@/i18n/routing';

const FONT = /^<\/_next\/static\/media\/([^>]*)>.*\bas="font"/;

/** The faces that the top of a page is set in: its letters, and in Arabic the digits and signs, which are Latin. */
const NEEDED: Record<Locale, RegExp> = { ar: /_arabic|sans_latin|_signs/, en: /_latin(?!_signs|_letters)/ };

/** An article and a claim show their text in both languages. */
const IN_BOTH = /^\/\w+\/(?:articles|claims)\/[^/]+$/;
const TEXT_OF_OTHER: Record<Locale, RegExp> = { ar: /_letters/, en: /serif_arabic/ };

/**
 * Leaves in a header Link the fonts that a page begins with. Next preloads a face for every page of a layout, whichever
 * language it is in (docs/decisions/0117).
 * @param path of the page: "/ar/claims/some.1"
 */
export function neededFonts(link: string, locale: Locale, path: string): string {
  const isNeeded = (name: string) =>
    NEEDED[locale].test(name) || (IN_BOTH.test(path) && TEXT_OF_OTHER[locale].test(name));
  const entries = link.split(/, (?=<)/);
  return entries.filter((entry) => isNeeded(FONT.exec(entry)?.[1] ?? entry) || !FONT.test(entry)).join(', ');
}

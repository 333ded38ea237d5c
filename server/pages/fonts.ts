import type { Locale } from '@/i18n/routing';

const FONT = /^<\/_next\/static\/media\/([^>]*)>.*\bas="font"/;

/** The faces that the top of a page is set in: its letters, and in Arabic the digits and signs, which are Latin. */
const NEEDED: Record<Locale, RegExp> = { ar: /_arabic|sans_latin|_signs/, en: /_latin(?!_signs)/ };

/**
 * Leaves in a header Link the fonts that a page of this language begins with. Next preloads a face for every page of a
 * layout, whichever language it is in (docs/decisions/0117).
 */
export function neededFonts(link: string, locale: Locale): string {
  const entries = link.split(/, (?=<)/);
  return entries.filter((entry) => NEEDED[locale].test(FONT.exec(entry)?.[1] ?? entry) || !FONT.test(entry)).join(', ');
}

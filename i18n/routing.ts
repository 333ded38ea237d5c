import { defineRouting } from 'next-intl/routing';

/** The interface's languages. Every page stands under /ar or /en; Arabic is the default (docs/decisions/0040). */
export const routing = defineRouting({
  locales: ['ar', 'en'],
  defaultLocale: 'ar',
  localePrefix: 'always',
  localeCookie: { name: 'NEXT_LOCALE', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' },
  // Each page names its alternates itself, by its public address.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** Direction each interface language is written in. */
export const DIRECTION: Record<Locale, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr' };

/** The other interface language: what the language switch leads to. */
export const OTHER_LOCALE: Record<Locale, Locale> = { ar: 'en', en: 'ar' };

/** The same language as the API names it. */
export const API_LOCALE: Record<Locale, 'AR' | 'EN'> = { ar: 'AR', en: 'EN' };

import { createFormatter, createTranslator, type useTranslations as NextIntlTranslations } from 'next-intl';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { messageFormatters } from './message-formatters';
import type { Locale } from './routing';

type Translations = typeof NextIntlTranslations;
type Formatter = ReturnType<typeof createFormatter>;

const MESSAGES = { ar, en };

// Translators and what they format with are kept: making them anew for every page costs more than using them.
const translators: Record<Locale, Map<string, ReturnType<Translations>>> = { ar: new Map(), en: new Map() };
const inMessages = { ar: messageFormatters('ar'), en: messageFormatters('en') };
const formatters: Record<Locale, Formatter> = {
  ar: createFormatter({ locale: 'ar', timeZone: 'UTC' }),
  en: createFormatter({ locale: 'en', timeZone: 'UTC' }),
};

/** The language in which components are being written at this moment. */
let current: Locale | undefined;

/**
 * Writes something in one language: components that are called by it find their words with the hooks below. Nothing
 * within may wait, for others could be written meanwhile.
 */
export function inLanguage<Result>(locale: Locale, write: () => Result): Result {
  const before = current;
  current = locale;
  try {
    return write();
  } finally {
    current = before;
  }
}

/** The language of what is being written. */
export function useLocale(): Locale {
  if (!current) throw new Error('components are written within <Markup>, which knows the language');
  return current;
}

/** Words of a language, whatever is being written. */
export const wordsIn = ((locale: Locale, namespace = '') => {
  const known = translators[locale].get(namespace);
  if (known) return known;
  const named = namespace ? { namespace: namespace as never } : {};
  const made = createTranslator({
    ...{ locale, messages: MESSAGES[locale], timeZone: 'UTC', ...named },
    _formatters: inMessages[locale],
  });
  translators[locale].set(namespace, made as unknown as ReturnType<Translations>);
  return made;
}) as unknown as <Namespace extends Parameters<Translations>[0] & string>(
  locale: Locale,
  namespace: Namespace,
) => ReturnType<typeof NextIntlTranslations<Namespace>>;

/** Words of what is being written, as next-intl's hook of this name gives them. */
export const useTranslations = ((namespace: never) => wordsIn(useLocale(), namespace)) as unknown as Translations;

/** Lists of what is being written, as next-intl's hook of this name gives them. */
export function useFormatter(): Formatter {
  return formatters[useLocale()];
}

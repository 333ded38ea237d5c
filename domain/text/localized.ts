import type { Prisma } from '@/generated/prisma/client';

/** One text in several languages, by language code ("ar", "en"): how the database keeps names and translations. */
export type LocalizedTexts = Readonly<Record<string, string>>;

/** A text and the language it is in. */
export type LocalizedText = { text: string; language: string };

/** A localised text as the database gives it. */
export type Stored = Prisma.JsonValue;

function isTexts(stored: Stored): stored is Prisma.JsonObject {
  return stored !== null && typeof stored === 'object' && !Array.isArray(stored);
}

/** A stored localised text. The database takes any JSON there; a value that is no text is left out. */
export function localizedTexts(stored: Stored): LocalizedTexts {
  if (!isTexts(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

/**
 * The language to answer in: the one asked for, else the source's, English, Arabic, else any there is; null where there
 * is none.
 */
export function chooseLanguage(available: readonly string[], wanted: string, source?: string): string | null {
  const preferred = [wanted, source, 'en', 'ar'].find((language) => language && available.includes(language));
  return preferred ?? [...available].sort()[0] ?? null;
}

/** A stored text in the language that `chooseLanguage` chooses; empty where it exists in none. */
export function localize(stored: Stored, wanted: string, source?: string): LocalizedText {
  // Nearly always: an answer holds hundreds of texts, and all else about them need not be looked at.
  const text = isTexts(stored) && Object.hasOwn(stored, wanted) ? stored[wanted] : null;
  if (typeof text === 'string' && text !== '') return { text, language: wanted };
  const texts = localizedTexts(stored);
  const language = chooseLanguage(Object.keys(texts), wanted, source);
  return language ? { text: texts[language]!, language } : { text: '', language: wanted };
}

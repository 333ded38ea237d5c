import { directionOf } from '@/domain/text/direction';
import { localize, type Stored } from '@/domain/text/localized';
import type { Locale, TextDirection } from '@/generated/graphql/resolvers';

/** The language code of an interface language; Arabic, the default, where an explicit null was given. */
export function languageOf(locale: Locale | null | undefined): string {
  return locale === 'EN' ? 'en' : 'ar';
}

/** The direction a language is written in. */
export function textDirection(language: string): TextDirection {
  return directionOf(language) === 'rtl' ? 'RTL' : 'LTR';
}

/** A resolver of a localised field. */
export function localized<Row>(read: (row: Row) => Stored, source?: (row: Row) => string) {
  return (row: Row, { locale }: { locale?: Locale | null }) => localize(read(row), languageOf(locale), source?.(row));
}

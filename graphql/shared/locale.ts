import type { Prisma } from '@/generated/prisma/client';
import type { Locale } from '@/generated/graphql/resolvers';
import { localize } from '@/domain/text/localized';

/** The language code of an interface language; Arabic, the default, where an explicit null was given. */
export function languageOf(locale: Locale | null | undefined): string {
  return locale === 'EN' ? 'en' : 'ar';
}

/** A resolver of a localised field. */
export function localized<Row>(read: (row: Row) => Prisma.JsonValue, source?: (row: Row) => string) {
  return (row: Row, { locale }: { locale?: Locale | null }) => localize(read(row), languageOf(locale), source?.(row));
}

import { useLocale } from 'next-intl';
import { formatFor } from '@/i18n/format';

/** @param at a moment, ISO 8601. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatFor(useLocale()).moment(at)}</time>;
}

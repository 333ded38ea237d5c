import type { useTranslations } from 'next-intl';
import type { Format } from '@/i18n/format';

const DAY = 24 * 60 * 60 * 1000;
/** A window narrower than this is named by its days, a wider one by its months. */
const NARROW = 60;

/** Names the days of a window: "January 2022 – December 2022". */
export function spanWords(
  t: ReturnType<typeof useTranslations<'network.overTime'>>,
  format: Format,
  { from, to }: { from: string; to: string },
): string {
  const precision = (Date.parse(to) - Date.parse(from)) / DAY < NARROW ? 'DAY' : 'MONTH';
  return t('span', { from: format.date(from, precision), to: format.date(to, precision) });
}

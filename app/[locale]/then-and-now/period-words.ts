import type { PeriodShownFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';

/** What periods are called: by their years where they are whole years, else by their days. */
export type PeriodWords = {
  language: string;
  direction: 'LTR' | 'RTL';
  period: (period: PeriodShownFragment) => string;
  earlier: (period: PeriodShownFragment) => string;
  later: (period: PeriodShownFragment) => string;
};

type Say = ReturnType<typeof useTranslations<'thenAndNow.period'>>;

/** The words of periods in a language, from the messages `thenAndNow.period`. */
export function periodWords(locale: Locale, t: Say): PeriodWords {
  const format = formatFor(locale);
  const period = ({ from, to, first, last }: PeriodShownFragment) => {
    const [start, end] = [from ?? first, to ?? last];
    if (!start || !end) return t('nothing');
    const wholeYears = (!from || from.endsWith('-01-01')) && (!to || to.endsWith('-12-31'));
    if (!wholeYears) return t('days', { from: format.date(start), to: format.date(end) });
    const [firstYear, lastYear] = [format.year(start), format.year(end)];
    return firstYear === lastYear ? firstYear : t('years', { from: firstYear, to: lastYear });
  };
  return {
    language: locale,
    direction: DIRECTION[locale] === 'rtl' ? 'RTL' : 'LTR',
    period,
    earlier: (one) => t('then', { period: period(one) }),
    later: (one) => t('now', { period: period(one) }),
  };
}

/** The same within a page. */
export function usePeriodWords(): PeriodWords {
  return periodWords(useLocale(), useTranslations('thenAndNow.period'));
}

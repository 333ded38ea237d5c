import { getTranslations } from 'next-intl/server';
import type { CountsLabelFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { type OverviewValues, overviewFilter, overviewQuery } from '../_overview/address';
import { conditionsOf } from './conditions';
import { dateRange } from './date-range';
import type { Presentation } from './figure';

/** What every figure of the overview has in common: the page it stands on, the conditions in force, what it counts. */
export async function onOverview(
  locale: Locale,
  anchor: string,
  values: OverviewValues,
  { counts, ...dates }: { counts: CountsLabelFragment; from: string | null; to: string | null },
): Promise<Pick<Presentation, 'subject' | 'origin' | 'conditions' | 'counts' | 'dates'>> {
  const t = await getTranslations('nav');
  const query = overviewQuery(values);
  return {
    subject: null,
    origin: { title: t('overview'), href: `${pageAddress(locale, '/', query)}#${anchor}` },
    conditions: await conditionsOf(locale, query, overviewFilter(values)),
    counts,
    dates: dateRange(dates),
  };
}

import { getTranslations } from 'next-intl/server';
import type { LocalizedText } from '@/components/charts/text';
import type { CountsLabelFragment } from '@/generated/graphql/documents';
import type { Locale } from '@/i18n/routing';
import { readParameters, type SearchParams, slug } from '../_filters/read';
import { topicAddress } from '../_page/links';
import { dateRange } from './date-range';
import type { Presentation } from './figure';

/** Reads which topic a figure is about. */
export function readTopic(query: SearchParams) {
  return readParameters({ topic: slug }, query);
}

/** What every figure of one topic has in common. */
export async function onTopic(
  locale: Locale,
  anchor: string,
  topic: { slug: string; title: LocalizedText; counts: CountsLabelFragment },
  dates: { from: string | null; to: string | null },
): Promise<Pick<Presentation, 'subject' | 'origin' | 'conditions' | 'counts' | 'dates'>> {
  const t = await getTranslations('figures');
  return {
    subject: topic.title,
    origin: { title: t('topicPage'), href: `${topicAddress(locale, topic.slug)}#${anchor}` },
    conditions: [],
    counts: topic.counts,
    dates: dateRange(dates),
  };
}

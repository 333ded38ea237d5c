import { getTranslations } from 'next-intl/server';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { readParameters, type SearchParams, slug } from '../_filters/read';

type Values = { analyst?: string | undefined };

/** How a figure about one analyst knows which. The proxy has seen to it that its address names one that exists. */
export const ofAnalyst = {
  read: (query: SearchParams) => readParameters({ analyst: slug }, query),
  variables: ({ analyst = '' }: Values) => ({ analyst }),
  query: ({ analyst }: Values) => ({ analyst }),
};

/** The part of an analyst's page that a figure stands on. */
export async function onAnalystPage(locale: Locale, analyst: string, anchor: string) {
  const t = await getTranslations('figures');
  return { title: t('analystPage'), href: `${pageAddress(locale, `/analysts/${analyst}`)}#${anchor}` };
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Markup } from '@/components/markup/markup';
import type { SearchParams } from '../_filters/read';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { readComparePage } from './address';
import { CompareContent } from './content';
import { loadComparison } from './load';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('compare');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/compare', title: t('metaTitle'), description: t('metaDescription'), unlisted });
}

export default async function ComparePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const read = readComparePage(await searchParams);
  const comparison = await loadComparison(locale, read);
  return (
    <Markup locale={locale}>
      <CompareContent locale={locale} values={read.values} {...comparison} />
    </Markup>
  );
}

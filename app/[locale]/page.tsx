import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Markup } from '@/components/markup/markup';
import type { SearchParams } from './_filters/read';
import { loadOverview, OverviewContent } from './_overview/content';
import { pageLocale } from './_page/locale';
import { pageMetadata } from './_page/metadata';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const [overview, site] = await Promise.all([getTranslations('overview'), getTranslations('site')]);
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/', title: overview('metaTitle'), description: site('description'), unlisted });
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const overview = await loadOverview(locale, await searchParams);
  return (
    <Markup locale={locale}>
      <OverviewContent {...overview} />
    </Markup>
  );
}

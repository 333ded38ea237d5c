import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Markup } from '@/components/markup/markup';
import { PageHeading } from '@/components/page/page';
import { FAMILIES } from '../_measures/list';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { Basis } from './basis';
import { Brief } from './brief';
import { Contents } from './contents';
import { Corpus } from './corpus';
import { Family } from './family';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('method');
  return pageMetadata({ locale, path: '/method', title: t('metaTitle'), description: t('lead') });
}

export default async function MethodPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('method');
  return (
    <Markup locale={locale}>
      <PageHeading title={t('metaTitle')} lead={t('lead')} />
      <Brief />
      <Contents />
      <Basis />
      {FAMILIES.map((family) => (
        <Family key={family.key} family={family} />
      ))}
      <Corpus />
    </Markup>
  );
}

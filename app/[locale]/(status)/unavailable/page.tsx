import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { StatusPage } from '@/components/status-page/status-page';
import { DIRECTION, OTHER_LOCALE } from '@/i18n/routing';
import { pageLocale } from '../../_page/locale';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const [t, site] = await Promise.all([getTranslations('errors'), getTranslations('site')]);
  return { title: site('title', { page: t('unavailableTitle') }), robots: { index: false } };
}

/** proxy.ts shows this, with status 503, for every page while the database is away. It reads no data. */
export default async function UnavailablePage({ params }: Props) {
  const locale = await pageLocale(params);
  const other = OTHER_LOCALE[locale];
  const [t, second, asked] = await Promise.all([
    getTranslations('errors'),
    getTranslations({ locale: other, namespace: 'errors' }),
    headers(),
  ]);
  return (
    <StatusPage title={t('unavailableTitle')} text={t('unavailableText')}>
      <p>
        <a href={asked.get('x-mawqif-address') ?? `/${locale}`}>{t('retry')}</a>
      </p>
      <p lang={other} dir={DIRECTION[other]}>
        {second('unavailableTitle')}. {second('unavailableText')}
      </p>
    </StatusPage>
  );
}

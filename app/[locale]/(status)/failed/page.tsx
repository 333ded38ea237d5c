import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { StatusPage } from '@/components/status-page/status-page';
import { pageLocale } from '../../_page/locale';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const [t, site] = await Promise.all([getTranslations('errors'), getTranslations('site')]);
  return { title: site('title', { page: t('failedTitle') }), robots: { index: false } };
}

/** proxy.ts shows this, with status 500, in place of a page that failed in mid-render. It reads no data. */
export default async function FailedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, asked] = await Promise.all([getTranslations('errors'), headers()]);
  return (
    <StatusPage title={t('failedTitle')} text={t('failedText')}>
      <p>
        <a href={asked.get('x-mawqif-address') ?? `/${locale}`}>{t('retry')}</a>
      </p>
    </StatusPage>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { pageAddress } from '@/i18n/address';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('door.refusedTitle') }) };
}

/** proxy.ts shows this, with status 403, to whoever is signed in and may not open a page. */
export default async function RefusedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('studio.door');
  return (
    <>
      <h1>{t('refusedTitle')}</h1>
      <p>{t('refusedText')}</p>
      <p>
        <a href={pageAddress(locale, '/studio')}>{t('toStudio')}</a>
      </p>
    </>
  );
}

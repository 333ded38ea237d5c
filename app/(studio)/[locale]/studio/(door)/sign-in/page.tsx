import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { pageAddress } from '@/i18n/address';
import { viewer } from '../../_session/ask';
import { ownAddress } from './own-address';
import { SignInForm } from './sign-in-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('door.signIn') }) };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const next = ownAddress((await searchParams).next, locale) ?? pageAddress(locale, '/studio');
  if (await viewer()) redirect(next);
  const t = await getTranslations('studio.door');
  return (
    <>
      <h1>{t('signInTitle')}</h1>
      <SignInForm next={next} />
      <p>{t('noAccount')}</p>
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { StudioNotice } from '@/components/studio/notice/notice';
import { WelcomeOfferDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { ask } from '../../_session/ask';
import { WelcomeForm } from './welcome-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('door.welcomeTitle') }), referrer: 'no-referrer' };
}

export default async function WelcomePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await searchParams;
  const t = await getTranslations('studio.door');
  const offered = typeof token === 'string' && (await ask(WelcomeOfferDocument, { token })).firstAdministratorOffered;
  return (
    <>
      <h1>{t('welcomeTitle')}</h1>
      {offered ? (
        <>
          <p>{t('welcomeLead')}</p>
          <WelcomeForm token={token} next={pageAddress(locale, '/studio')} />
        </>
      ) : (
        <StudioNotice kind="wrong">
          <p>{t('offerGone')}</p>
          <p>
            <a href={pageAddress(locale, '/studio/sign-in')}>{t('signIn')}</a>
          </p>
        </StudioNotice>
      )}
    </>
  );
}

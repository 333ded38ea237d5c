import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { StudioNotice } from '@/components/studio/notice/notice';
import { InvitationDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { ask } from '../../_session/ask';
import { InvitationForm } from './invitation-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('people.invitation.title') }), referrer: 'no-referrer' };
}

/** Where somebody who was given a link chooses a password. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await searchParams;
  const t = await getTranslations('studio.people.invitation');
  const invitation = typeof token === 'string' ? (await ask(InvitationDocument, { token })).invitation : null;
  return (
    <>
      <h1>{t('title')}</h1>
      {invitation && typeof token === 'string' ? (
        <>
          <p>{t.rich('lead', { name: () => <bdi>{invitation.name}</bdi> })}</p>
          <InvitationForm token={token} email={invitation.email} next={pageAddress(locale, '/studio')} />
        </>
      ) : (
        <StudioNotice kind="wrong">
          <p>{t('gone')}</p>
          <p>
            <a href={pageAddress(locale, '/studio/sign-in')}>{t('signIn')}</a>
          </p>
        </StudioNotice>
      )}
    </>
  );
}

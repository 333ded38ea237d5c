import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { publicUrl } from '@/app/public-url';
import { PageHeading, Section } from '@/components/page/page';
import { StudioSettingsDocument } from '@/generated/graphql/documents';
import { ask } from '../../_session/ask';
import { KeyForm } from './_settings/key-form';
import { KeyList } from './_settings/key-list';
import { NameForm } from './_settings/name-form';
import { PasswordForm } from './_settings/password-form';
import { SessionList } from './_settings/session-list';
import styles from './_settings/settings.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('people.settings.title') }) };
}

/** One's own account: name, password, where one is signed in, and the keys that act for one. */
export default async function SettingsPage({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations('studio.people');
  const { viewer } = await ask(StudioSettingsDocument, {});
  if (!viewer) return null;
  const { user, sessions, keys } = viewer;
  return (
    <>
      <PageHeading
        title={t('settings.title')}
        lead={t.rich('settings.lead', {
          email: () => <bdi dir="ltr">{user.email}</bdi>,
          role: () => t(`roles.${user.role}`),
        })}
      />
      <div className={styles.page}>
        <Section id="name" title={t('settings.name')} lead={t('settings.nameLead')}>
          <NameForm name={user.name} />
        </Section>
        <Section id="password" title={t('settings.password')} lead={t('settings.passwordLead')}>
          <PasswordForm email={user.email} />
        </Section>
        <Section id="sessions" title={t('settings.sessions')} lead={t('settings.sessionsLead')}>
          <SessionList sessions={sessions} />
        </Section>
        <Section id="keys" title={t('settings.keys')} lead={t('settings.keysLead')}>
          <KeyForm address={publicUrl('/graphql')} />
          <KeyList keys={keys} />
        </Section>
      </div>
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading, Section } from '@/components/page/page';
import { StudioPeopleDocument } from '@/generated/graphql/documents';
import { ask, viewer } from '../../_session/ask';
import { InviteForm } from './_people/invite-form';
import styles from './_people/people.module.css';
import { PersonCard } from './_people/person-card';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('people.title') }) };
}

/** Who has an account, and what they may do. */
export default async function PeoplePage({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations('studio.people');
  const [{ users }, self] = await Promise.all([ask(StudioPeopleDocument, {}), viewer()]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { count: users.length })} />
      <div className={styles.page}>
        <Section id="invite" title={t('invite.title')} lead={t('invite.lead')}>
          <InviteForm />
        </Section>
        <Section id="accounts" title={t('accounts')}>
          <ul role="list" className={styles.people}>
            {users.map((user) => (
              <PersonCard key={user.id} person={user} own={user.id === self?.id} />
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

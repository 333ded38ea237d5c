import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioAuditDocument, StudioPeopleDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import styles from './_audit/audit.module.css';
import { AuditEntryItem } from './_audit/entry';
import { AuditFilters } from './_audit/filters';
import { questionOf, readAddress } from './_audit/question';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('audit.title') }) };
}

const ENTRIES = 50;

/** What was done, by whom, when and by what way. */
export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const address = readAddress(await searchParams);
  const t = await getTranslations('studio.audit');
  const asked = { ...questionOf(address), locale: API_LOCALE[locale], first: ENTRIES + 1 };
  const [{ auditLog }, { users }, person] = await Promise.all([
    ask(StudioAuditDocument, asked),
    ask(StudioPeopleDocument, {}),
    viewer(),
  ]);
  const shown = auditLog.slice(0, ENTRIES);
  const { before, ...filters } = address;
  const file = (type: string) => pageAddress(locale, '/studio/audit/export', { ...filters, type });
  const page = (more: { before?: string }) => pageAddress(locale, '/studio/audit', { ...filters, ...more });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <AuditFilters address={address} people={users} actions={person?.actions ?? []} />
      <p className={styles.files}>
        {t('export')}
        <a href={file('csv')} download>
          CSV
        </a>
        <a href={file('jsonl')} download>
          JSON Lines
        </a>
      </p>
      {shown.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ol role="list" className={styles.entries}>
          {shown.map((entry) => (
            <AuditEntryItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <nav className={styles.pages} aria-label={t('pages')}>
        {before && <ButtonLink href={page({})}>{t('newest')}</ButtonLink>}
        {auditLog.length > ENTRIES && <ButtonLink href={page({ before: shown.at(-1)!.id })}>{t('older')}</ButtonLink>}
      </nav>
    </>
  );
}

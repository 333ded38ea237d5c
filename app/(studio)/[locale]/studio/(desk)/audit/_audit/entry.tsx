import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '@/components/studio/moment/moment';
import type { AuditEntryPartsFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import styles from './audit.module.css';
import { wordsOf } from './sentence';

/** One entry: what was done to what, and under it by whom, when and by what way. */
export function AuditEntryItem({ entry }: { entry: AuditEntryPartsFragment }) {
  const t = useTranslations('studio.audit');
  return (
    <li className={styles.entry} data-undone={entry.undone || undefined}>
      <p className={styles.act}>
        <strong>{wordsOf(t, entry.action)}</strong>
        <Particulars details={entry.details} />
        <Subject entry={entry} />
        {entry.undone && <span className={styles.mark}>{t('undone')}</span>}
      </p>
      <p className={styles.by}>
        <bdi>{entry.userName}</bdi> · <Moment at={String(entry.at)} /> · {t(`ways.${entry.origin}`)}
        {entry.address && (
          <>
            {' · '}
            <bdi dir="ltr">{entry.address}</bdi>
          </>
        )}
      </p>
    </li>
  );
}

/** The article, and the records that were written. */
function Subject({ entry: { article, records } }: { entry: AuditEntryPartsFragment }) {
  const t = useTranslations('studio.audit');
  const locale = useLocale();
  return (
    <>
      {records.map(({ noun, count, slug }) => (
        <span key={noun} className={styles.piece}>
          {slug ? <code dir="ltr">{slug}</code> : t(`records.${noun}`, { count })}
        </span>
      ))}
      {article && (
        <a href={pageAddress(locale, `/articles/${article.slug}`)} lang={article.title.language}>
          <bdi>{article.title.text}</bdi>
        </a>
      )}
    </>
  );
}

const ROLES = ['READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR'] as const;
const STATUSES = ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'REJECTED'] as const;
const among = <Name extends string>(names: readonly Name[], value: unknown) => names.find((name) => name === value);

/** What else the entry keeps: whose account, which role, what decision. */
function Particulars({ details }: { details: unknown }) {
  const t = useTranslations('studio.audit');
  const roleNames = useTranslations('studio.people.roles');
  const given = details as Record<string, unknown>;
  const [role, was, status] = [among(ROLES, given.role), among(ROLES, given.was), among(STATUSES, given.status)];
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const [person, name, note] = [text(given.person), text(given.name), text(given.note)];
  const [from, into] = [text(given.from), text(given.into)];
  const pieces: Record<string, ReactNode> = {
    person: person && <bdi>{person}</bdi>,
    name: name && <bdi>{name}</bdi>,
    role: role && !was && t('roleGiven', { role: roleNames(role) }),
    change: role && was && t('roleChange', { was: roleNames(was), role: roleNames(role) }),
    status: status && t(`status.${status}`),
    suspended: typeof given.suspended === 'boolean' && t(given.suspended ? 'suspendedNow' : 'resumedNow'),
    link: given.link === true && t('byLink'),
    count: typeof given.count === 'number' && t('sessions', { count: given.count }),
    merged: from && into && (
      <code dir="ltr">
        {from} → {into}
      </code>
    ),
    note: note && <q>{note}</q>,
  };
  return Object.entries(pieces)
    .filter(([, piece]) => piece)
    .map(([key, piece]) => (
      <span key={key} className={styles.piece}>
        {piece}
      </span>
    ));
}

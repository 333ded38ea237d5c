import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './acts.module.css';

const ROLES = ['READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR'] as const;
const STATUSES = ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'REJECTED'] as const;
const among = <Name extends string>(names: readonly Name[], value: unknown) => names.find((name) => name === value);

/** What else an entry of the audit log keeps: whose account, which role, what decision. */
export function Particulars({ details }: { details: unknown }) {
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

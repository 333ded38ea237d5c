'use client';

import { useTranslations } from 'next-intl';
import styles from './bring.module.css';
import { type Draft, sortClaims } from './draft';

/** What becomes of the claims that came along. */
export function ClaimsNote({ draft }: { draft: Draft }) {
  const t = useTranslations('studio.bring.claims');
  if (draft.claims.length === 0) return null;
  const { able, unknown, lost } = sortClaims(draft);
  const names = [...new Set(unknown.flatMap((claim) => claim.unknown.map(({ slug }) => slug)))];
  return (
    <section className={styles.claims} aria-labelledby="claims-title">
      <h2 id="claims-title">{t('title', { count: draft.claims.length })}</h2>
      <p>{t('able', { count: able.length })}</p>
      {unknown.length > 0 && (
        <p>
          {t('unknown', { count: unknown.length })}{' '}
          {names.map((name) => (
            <bdi key={name} className={styles.name}>
              <code>{name}</code>
            </bdi>
          ))}
        </p>
      )}
      {lost.length > 0 && <p>{t('lost', { count: lost.length })}</p>}
    </section>
  );
}

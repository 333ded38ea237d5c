import type { ReactNode } from 'react';
import { useTranslations } from '@/i18n/words';
import styles from './applied-filters.module.css';

export type AppliedFilter = {
  key: string;
  label: ReactNode;
  /** The same list without this condition. */
  removeHref: string;
};

/** The conditions in force, each a link that lifts it, and one that lifts all. */
export function AppliedFilters({ filters, clearHref }: { filters: AppliedFilter[]; clearHref: string }) {
  const t = useTranslations('filters');
  if (filters.length === 0) return null;
  return (
    <div className={styles.applied}>
      <h2 className="visually-hidden">{t('applied')}</h2>
      <ul role="list">
        {filters.map((filter) => (
          <li key={filter.key}>
            <a href={filter.removeHref}>
              <span className="visually-hidden">{t('remove')} </span>
              {filter.label}
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M2 2L8 8M8 2L2 8" />
              </svg>
            </a>
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <a className={styles.clear} href={clearHref}>
              {t('clear')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

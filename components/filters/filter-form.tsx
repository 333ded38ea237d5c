import type { ReactNode } from 'react';
import { useTranslations } from '@/i18n/words';
import { SubmitButton } from '../submit-button/submit-button';
import styles from './filter-form.module.css';

type Props = {
  /** Address of the page, without its query: what is chosen becomes the query. */
  action: string;
  /** What everybody needs: the search field and the order. */
  main: ReactNode;
  /** Further conditions, folded away on a phone. */
  children: ReactNode;
  /** Number of conditions in force. */
  active: number;
};

/** Conditions of a list, as a plain form that needs no script: sent by GET, they stand in the address. */
export function FilterForm({ action, main, children, active }: Props) {
  const t = useTranslations('filters');
  return (
    <search aria-label={t('label')}>
      <form className={styles.form} action={action} method="get">
        <div className={styles.main}>{main}</div>
        <details className={styles.more}>
          <summary>{t('more', { count: active })}</summary>
          <div className={styles.fields}>{children}</div>
        </details>
        <SubmitButton label={t('submit')} />
      </form>
    </search>
  );
}

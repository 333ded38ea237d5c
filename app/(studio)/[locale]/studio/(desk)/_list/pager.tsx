import { useTranslations } from 'next-intl';
import styles from './list.module.css';

type Props = {
  /** Counts from 1. */
  page: number;
  /** How many there are, and how many of them a page shows. */
  total: number;
  size: number;
  hrefOf: (page: number) => string;
};

/** Leads from one page of a list to the next; nothing where there is one page only. */
export function Pager({ page, total, size, hrefOf }: Props) {
  const t = useTranslations('studio.articles');
  if (total <= size) return null;
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span>{t('page', { page, pages: Math.ceil(total / size) })}</span>
      {page * size < total && (
        <a href={hrefOf(page + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  );
}

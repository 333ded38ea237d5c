import type { CountsLabelFragment } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import styles from './counts-line.module.css';

/** What something was counted from, in one line: "12 claims · 5 speakers · 9 articles". */
export function CountsLine({ counts }: { counts: Partial<Omit<CountsLabelFragment, 'positions'>> }) {
  const t = useTranslations('counts');
  return (
    <ul className={styles.line} role="list">
      {counts.claims !== undefined && <li>{t('claims', { count: counts.claims })}</li>}
      {counts.analysts !== undefined && <li>{t('analysts', { count: counts.analysts })}</li>}
      {counts.articles !== undefined && <li>{t('articles', { count: counts.articles })}</li>}
    </ul>
  );
}

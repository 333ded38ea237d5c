import { useTranslations } from '@/i18n/words';
import styles from './brief.module.css';

const POINTS = [
  { key: 'position', anchor: 'position' },
  { key: 'mean', anchor: 'mean' },
  { key: 'evidence', anchor: 'evidence' },
  { key: 'gap', anchor: 'gap' },
  { key: 'blindSpot', anchor: 'blind-spot' },
  { key: 'corpus', anchor: 'corpus' },
] as const;

/** What suffices to read the figures, for those who read no further. */
export function Brief() {
  const t = useTranslations('method.brief');
  return (
    <section className={styles.brief} aria-labelledby="brief-title">
      <h2 id="brief-title">{t('title')}</h2>
      <ul role="list">
        {POINTS.map(({ key, anchor }) => (
          <li key={key}>{t.rich(key, { link: (words) => <a href={`#${anchor}`}>{words}</a> })}</li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/page';
import styles from './entry.module.css';

const PARTS = ['origin', 'texts', 'coding', 'sides', 'limits'] as const;

/** What the demonstration corpus is, and what it is not. */
export function Corpus() {
  const t = useTranslations('method.corpus');
  return (
    <Section id="corpus" title={t('title')}>
      <div className={styles.words}>
        {PARTS.map((part) => (
          <p key={part}>{t(part)}</p>
        ))}
      </div>
    </Section>
  );
}

import { Section } from '@/components/page/page';
import { useTranslations } from '@/i18n/words';
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

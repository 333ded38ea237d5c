import type { ReactNode } from 'react';
import { Section } from '@/components/page/page';
import { useTranslations } from '@/i18n/words';
import styles from './conditions.module.css';

/** The conditions a number is counted under, in words. */
export function ConditionSection({ conditions }: { conditions: { key: string; words: ReactNode }[] }) {
  const t = useTranslations('explain.conditions');
  return (
    <Section id="conditions" title={t('title')}>
      <p>{t('always')}</p>
      {conditions.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.conditions} role="list">
          {conditions.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

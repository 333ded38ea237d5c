import { isFair } from '@/components/charts/evidence';
import { useTranslations } from '@/i18n/words';
import type { Explanation } from '../explanation';
import styles from './number.module.css';

/** The number itself, large, with what must not be left out where it stands: its range, its grade, its counts. */
export function ExplainedNumber({ value, verdict, facts, grade }: Explanation) {
  const t = useTranslations('explain');
  const charts = useTranslations('charts');
  return (
    <div className={styles.number} data-explained-number>
      <p className={styles.value} data-none={value === null || undefined}>
        <b>{value ?? t('none')}</b> {verdict && <span>{verdict}</span>}
      </p>
      <dl className={styles.facts}>
        {facts.map(({ key, name, text }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {grade && (
          <div>
            <dt>{charts('table.grade')}</dt>
            <dd>
              <svg className={styles.mark} viewBox="-7 -7 14 14" aria-hidden="true">
                <circle r="5" data-hollow={!isFair(grade) || undefined} />
              </svg>
              {charts(`grades.${grade}`)}
            </dd>
          </div>
        )}
      </dl>
      {grade && !isFair(grade) && <p className={styles.thin}>{t(grade === 'NONE' ? 'noEvidence' : 'thin')}</p>}
    </div>
  );
}

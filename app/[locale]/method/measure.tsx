import { Formula } from '@/components/formula/formula';
import { useTranslations } from '@/i18n/words';
import type { MeasureNote } from '../_measures/note';
import styles from './entry.module.css';

const GRADES = ['NONE', 'SINGLE', 'THIN', 'FAIR', 'SOLID'] as const;

/** One measure: what it is, how to read it and where it falls short; beside that its formula and its sources. */
export function Measure({ measure }: { measure: MeasureNote }) {
  const { key, anchor, formula, sources } = measure;
  const t = useTranslations('method');
  const title = t(`measures.${key}.title`);
  return (
    <article className={styles.entry} id={anchor} aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`}>{title}</h3>
      <div className={styles.words}>
        <p>{t(`measures.${key}.what`)}</p>
        {key === 'evidence' && <Grades />}
        <h4>{t('read')}</h4>
        <p>{t(`measures.${key}.read`)}</p>
        <h4>{t('limits')}</h4>
        <p>{t(`measures.${key}.limits`)}</p>
      </div>
      <div className={styles.formal}>
        {formula && (
          <>
            <Formula lines={formula} label={t('formulaOf', { measure: title })} />
            <p>{t(`where.${measure.key}`)}</p>
          </>
        )}
        {sources.length > 0 && (
          <>
            <h4>{t('source')}</h4>
            <ul role="list">
              {sources.map((source) => (
                <li key={source} lang="en" dir="ltr">
                  {source}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  );
}

function Grades() {
  const t = useTranslations('method.grades');
  const charts = useTranslations('charts.grades');
  return (
    <dl className={styles.grades}>
      {GRADES.map((grade) => (
        <div key={grade}>
          <dt>{charts(grade)}</dt>
          <dd>{t(grade)}</dd>
        </div>
      ))}
    </dl>
  );
}

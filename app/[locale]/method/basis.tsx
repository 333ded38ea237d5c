import { LEVELS } from '@/components/charts/scale';
import { LEVEL_KEY } from '@/components/charts/words';
import { Section } from '@/components/page/page';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './entry.module.css';

/** What is read from articles before anything is counted. */
export function Basis() {
  const t = useTranslations('method');
  const charts = useTranslations('charts');
  const format = formatFor(useLocale());
  return (
    <Section id="basis" title={t('families.basis.title')}>
      <article className={styles.entry} id="claim" aria-labelledby="claim-title">
        <h3 id="claim-title">{t('claim.title')}</h3>
        <div className={styles.words}>
          <p>{t('claim.what')}</p>
          <p>{t('claim.stance')}</p>
        </div>
      </article>
      <article className={styles.entry} id="scale" aria-labelledby="scale-title">
        <h3 id="scale-title">{t('scale.title')}</h3>
        <div className={styles.words}>
          <p>{t('scale.what')}</p>
          <dl className={styles.levels}>
            {LEVELS.map((level) => (
              <div key={level}>
                <dt>{format.stance(level, 0)}</dt>
                <dd>{charts(`levels.${LEVEL_KEY[level]}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('scale.rules')}</p>
        </div>
      </article>
    </Section>
  );
}

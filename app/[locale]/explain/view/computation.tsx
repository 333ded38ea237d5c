import { Formula } from '@/components/formula/formula';
import { Section } from '@/components/page/page';
import { type Step, Worked } from '@/components/worked/worked';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import type { MeasureNote } from '../../_measures/note';
import styles from './computation.module.css';

/** What the measure is and how it reads, its formula, and the same formula with this number's values put in. */
export function Computation({ note, steps }: { note: MeasureNote; steps: readonly Step[] }) {
  const t = useTranslations('explain');
  const method = useTranslations('method');
  const locale = useLocale();
  const title = method(`measures.${note.key}.title`);
  return (
    <>
      <Section id="reading" title={t('reading', { measure: title })}>
        <div className={styles.prose}>
          <p>{method(`measures.${note.key}.what`)}</p>
          <p>{method(`measures.${note.key}.read`)}</p>
          <p className={styles.limits}>{method(`measures.${note.key}.limits`)}</p>
          <p>
            <a href={`${pageAddress(locale, '/method')}#${note.anchor}`}>{t('method')}</a>
          </p>
        </div>
      </Section>
      {(note.formula || steps.length > 0) && (
        <Section id="computation" title={t('computation')} lead={steps.length > 0 && t('computationLead')}>
          <div className={styles.columns}>
            {note.formula && (
              <div className={styles.prose}>
                <Formula lines={note.formula} label={method('formulaOf', { measure: title })} />
                <p className={styles.limits}>{method(`where.${note.key}`)}</p>
              </div>
            )}
            <Worked steps={steps} />
          </div>
        </Section>
      )}
    </>
  );
}

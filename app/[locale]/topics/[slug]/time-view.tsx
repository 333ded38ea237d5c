import { ChoiceField, WholeNumberField } from '@/components/filters/fields';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { Query } from '@/i18n/address';
import { useTranslations } from '@/i18n/words';
import { KERNELS } from '../../_filters/kernels';
import { DIVISIONS, type TimeValues, timeQuery, USUAL_WIDTH, WINDOW_UNITS } from './time-address';
import styles from './time-view.module.css';

type Props = {
  values: TimeValues;
  /** The address of the same figure under other values. */
  hrefOf: (query: Query) => string;
};

/** How time is divided: links, and for the window that slides a plain form. */
export function TimeView({ values, hrefOf }: Props) {
  const t = useTranslations('charts.sliding');
  const divisions = useTranslations('charts.divisions');
  return (
    <div className={styles.view}>
      <nav className={styles.divisions} aria-label={divisions('label')}>
        <span>{divisions('label')}</span>
        <ul role="list">
          {DIVISIONS.map((by) => (
            <li key={by}>
              <a href={hrefOf(timeQuery({ ...values, by }))} aria-current={by === values.by ? 'true' : undefined}>
                {divisions(by)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {values.by === 'sliding' && (
        <form className={styles.form} action={hrefOf({})} method="get" aria-label={t('window')}>
          <input type="hidden" name="by" value="sliding" />
          <WholeNumberField name="width" label={t('width')} value={values.width ?? USUAL_WIDTH} />
          <ChoiceField
            name="unit"
            label={t('unit')}
            value={values.unit}
            options={WINDOW_UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
          />
          <ChoiceField
            name="kernel"
            label={t('kernel')}
            value={values.kernel}
            options={KERNELS.map((value) => ({ value, label: t(`kernels.${value}`) }))}
          />
          <SubmitButton label={t('submit')} />
        </form>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Thresholds } from '@/components/charts/network/series';
import { AmountField, ChoiceField, DayField, WholeNumberField } from '@/components/filters/fields';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { NetworkQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import {
  ClaimKindChecks,
  LanguageChecks,
  OutletChecks,
  PeriodFields,
  PerspectiveChecks,
  TopicChecks,
} from '../_filters/fields';
import { KERNELS } from '../_filters/kernels';
import { inMode, type NetworkValues, STEP_NAMES, windowShape } from './address';
import styles from './form.module.css';
import { DUPLICATES, NETWORK_MODES, NORMALISATIONS, QUALIFIERS, WINDOW_UNITS } from './question';

/** Whom the network ties: the two modes, each a link that keeps the conditions. */
export function NetworkModes({ values }: { values: NetworkValues }) {
  const t = useTranslations('network.modes');
  const locale = useLocale();
  return (
    <nav className={styles.modes} aria-label={t('label')}>
      <ul role="list">
        {NETWORK_MODES.map((mode) => (
          <li key={mode}>
            <a
              href={pageAddress(locale, '/network', inMode(values, mode))}
              aria-current={mode === values.mode ? 'true' : undefined}
            >
              {t(mode)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = {
  values: NetworkValues;
  /** The thresholds in force, whoever set them. */
  thresholds: Thresholds;
  facets: NetworkQuery['claimFacets'];
};

/** How the network is made, what counts and what is drawn of it: a plain form that needs no script, folded away. */
export function NetworkForm({ values, thresholds, facets }: Props) {
  const t = useTranslations('network');
  const filters = useTranslations('filters');
  const locale = useLocale();
  return (
    <details className={styles.panel}>
      <summary>{t('panel')}</summary>
      <form className={styles.form} action={pageAddress(locale, '/network')} method="get" aria-label={t('panel')}>
        <input type="hidden" name="mode" value={values.mode === 'analysts' ? '' : values.mode} />
        <Group legend={t('groups.drawing')}>
          <DrawingFields values={values} thresholds={thresholds} />
        </Group>
        <Group legend={t('groups.counting')}>
          <CountingFields values={values} />
        </Group>
        <Group legend={t('groups.conditions')}>
          <PeriodFields from={values.from} to={values.to} />
          <div className={styles.checks}>
            <PerspectiveChecks folded choices={facets.perspectives} chosen={values.perspective} />
            <TopicChecks folded choices={facets.topics} chosen={values.topic} />
            <OutletChecks folded choices={facets.outlets} chosen={values.outlet} />
            <ClaimKindChecks folded choices={facets.kinds} chosen={values.kind} />
            <LanguageChecks folded choices={facets.languages} chosen={values.language} />
          </div>
        </Group>
        <SubmitButton label={filters('submit')} />
      </form>
    </details>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

function DrawingFields({ values, thresholds }: Omit<Props, 'facets'>) {
  const t = useTranslations('network');
  const { mode, qualifier, normalisation } = values;
  const qualifiers =
    mode === 'analysts'
      ? QUALIFIERS.analysts.map((value) => ({ value, label: t(`qualifiers.analysts.${value}`) }))
      : QUALIFIERS.topics.map((value) => ({ value, label: t(`qualifiers.topics.${value}`) }));
  const codes = qualifier === 'combine';
  const hint = (threshold: number | null) => (threshold === null ? undefined : String(Number(threshold.toFixed(2))));
  return (
    <>
      <ChoiceField name="qualifier" label={t('qualifier')} value={qualifier} options={qualifiers} />
      {!codes && (
        <ChoiceField
          name="normalisation"
          label={t('normalisation')}
          value={normalisation}
          options={NORMALISATIONS[mode].map((value) => ({ value, label: t(`normalisations.${value}`) }))}
        />
      )}
      {!codes && qualifier !== 'conflict' && (
        <AmountField
          name="least"
          label={t(qualifier === 'ignore' ? 'leastWeight' : `least.${mode}`)}
          value={values.least}
          placeholder={hint(thresholds.with)}
        />
      )}
      {(qualifier === 'subtract' || qualifier === 'conflict') && (
        <AmountField
          name="against"
          label={t(`against.${mode}`)}
          value={values.against}
          placeholder={hint(thresholds.against)}
        />
      )}
    </>
  );
}

function CountingFields({ values }: { values: NetworkValues }) {
  const t = useTranslations('network');
  const { duplicates, middle, unit, kernel, step } = values;
  return (
    <>
      <ChoiceField
        name="duplicates"
        label={t('duplicates')}
        value={duplicates}
        options={DUPLICATES.map((value) => ({ value, label: t(`duplicateRules.${value}`) }))}
      />
      <DayField name="middle" label={t('window.middle')} value={middle} />
      <div className={styles.pair}>
        <WholeNumberField name="width" label={t('window.width')} value={windowShape(values).width} />
        <ChoiceField
          name="unit"
          label={t('window.unit')}
          value={unit}
          options={WINDOW_UNITS.map((value) => ({ value, label: t(`window.units.${value}`) }))}
        />
      </div>
      <ChoiceField
        name="kernel"
        label={t('window.kernel')}
        value={kernel}
        options={KERNELS.map((value) => ({ value, label: t(`window.kernels.${value}`) }))}
      />
      <ChoiceField
        name="step"
        label={t('window.step')}
        value={step ?? STEP_NAMES[0]}
        options={STEP_NAMES.map((value) => ({ value, label: t(`window.steps.${value}`) }))}
      />
    </>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import type { Thresholds } from '@/components/charts/network/series';
import { AmountField, ChoiceField } from '@/components/filters/fields';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { NetworkQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { PeriodFields, PerspectiveChecks, TopicChecks } from '../_filters/fields';
import { inMode, NETWORK_MODES, type NetworkValues, NORMALISATIONS, QUALIFIERS } from './address';
import styles from './form.module.css';

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
  /** The thresholds in force, those that nobody asked for included. */
  thresholds: Thresholds;
  facets: NetworkQuery['claimFacets'];
};

/** How the network is made, from what, and what of it is drawn; a plain form that needs no script. */
export function NetworkForm({ values, thresholds, facets }: Props) {
  const t = useTranslations('network');
  const filters = useTranslations('filters');
  const locale = useLocale();
  const { mode, qualifier, normalisation } = values;
  const qualifiers =
    mode === 'analysts'
      ? QUALIFIERS.analysts.map((value) => ({ value, label: t(`qualifiers.analysts.${value}`) }))
      : QUALIFIERS.topics.map((value) => ({ value, label: t(`qualifiers.topics.${value}`) }));
  const codes = qualifier === 'combine';
  const hint = (threshold: number | null) => (threshold === null ? undefined : String(Number(threshold.toFixed(2))));
  return (
    <search aria-label={filters('label')}>
      <form className={styles.form} action={pageAddress(locale, '/network')} method="get">
        <input type="hidden" name="mode" value={mode === 'analysts' ? '' : mode} />
        <div className={styles.making}>
          <ChoiceField name="qualifier" label={t('qualifier')} value={qualifier} options={qualifiers} />
          {!codes && (
            <ChoiceField
              name="normalisation"
              label={t('normalisation')}
              value={normalisation}
              options={NORMALISATIONS[mode].map((one) => ({ value: one, label: t(`normalisations.${one}`) }))}
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
        </div>
        <div className={styles.conditions}>
          <PeriodFields from={values.from} to={values.to} />
          <div>
            <PerspectiveChecks folded choices={facets.perspectives} chosen={values.perspective} />
            <TopicChecks folded choices={facets.topics} chosen={values.topic} />
          </div>
        </div>
        <SubmitButton label={filters('submit')} />
      </form>
    </search>
  );
}

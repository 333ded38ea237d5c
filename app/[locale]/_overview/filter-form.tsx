import { ChoiceField, FieldPair } from '@/components/filters/fields';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { OverviewQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { ClaimKindChecks, LanguageChecks, OutletChecks, PeriodFields, TopicChecks } from '../_filters/fields';
import type { OverviewValues } from './address';
import styles from './filter-form.module.css';

type Props = {
  values: OverviewValues;
  facets: OverviewQuery['claimFacets'];
  /** The perspectives that can be set against each other. */
  sides: OverviewQuery['overview']['sides'];
  /** Number of conditions in force. */
  conditions: number;
};

/** Everything the overview can be narrowed by, folded away until it is wanted; a plain form that needs no script. */
export function OverviewFilterForm({ values, facets, sides, conditions }: Props) {
  const t = useTranslations('filters');
  const overview = useTranslations('overview');
  const locale = useLocale();
  const choices = [
    { value: '', label: overview('anySide') },
    ...sides.map(({ perspective }) => ({ value: perspective.slug, label: perspective.name.text })),
  ];
  return (
    <details className={styles.panel} open={conditions > 0}>
      <summary>{overview('filters', { count: conditions })}</summary>
      <form className={styles.form} action={pageAddress(locale, '/')} method="get" aria-label={t('label')}>
        <div className={styles.fields}>
          <PeriodFields from={values.from} to={values.to} />
          {sides.length > 2 && (
            <FieldPair legend={overview('sides')}>
              <ChoiceField name="left" label={overview('left')} value={values.left ?? ''} options={choices} />
              <ChoiceField name="right" label={overview('right')} value={values.right ?? ''} options={choices} />
            </FieldPair>
          )}
          <div>
            <TopicChecks folded choices={facets.topics} chosen={values.topic} />
            <OutletChecks folded choices={facets.outlets} chosen={values.outlet} />
            <ClaimKindChecks folded choices={facets.kinds} chosen={values.kind} />
            <LanguageChecks folded choices={facets.languages} chosen={values.language} />
          </div>
        </div>
        {values.sort !== 'gap' && <input type="hidden" name="sort" value={values.sort} />}
        <SubmitButton label={t('submit')} />
      </form>
    </details>
  );
}

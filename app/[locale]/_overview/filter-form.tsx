import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import { CheckGroup, ChoiceField, DayField, FieldPair } from '@/components/filters/fields';
import { option, withChosen } from '@/components/filters/options';
import type { OverviewQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { CLAIM_KINDS } from '../_filters/claims';
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
  const claim = useTranslations('claim');
  const locale = useLocale();
  const format = formatFor(locale);
  const choices = [
    { value: '', label: overview('anySide') },
    ...sides.map(({ perspective }) => ({ value: perspective.slug, label: perspective.name.text })),
  ];
  return (
    <details className={styles.panel} open={conditions > 0}>
      <summary>{overview('filters', { count: conditions })}</summary>
      <form className={styles.form} action={pageAddress(locale, '/')} method="get" aria-label={t('label')}>
        <div className={styles.fields}>
          <FieldPair legend={t('period')}>
            <DayField name="from" label={t('from')} value={values.from} />
            <DayField name="to" label={t('to')} value={values.to} />
          </FieldPair>
          {sides.length > 2 && (
            <FieldPair legend={overview('sides')}>
              <ChoiceField name="left" label={overview('left')} value={values.left ?? ''} options={choices} />
              <ChoiceField name="right" label={overview('right')} value={values.right ?? ''} options={choices} />
            </FieldPair>
          )}
          <div>
            <CheckGroup
              folded
              name="topic"
              legend={t('topic')}
              options={withChosen(
                facets.topics.map(({ topic, count }) => option(topic.slug, <DataText text={topic.title} />, count)),
                values.topic,
              )}
            />
            <CheckGroup
              folded
              name="outlet"
              legend={t('outlet')}
              options={withChosen(
                facets.outlets.map(({ outlet, count }) => option(outlet.slug, <DataText text={outlet.name} />, count)),
                values.outlet,
              )}
            />
            <CheckGroup
              folded
              name="kind"
              legend={t('kind')}
              options={withChosen(
                CLAIM_KINDS.flatMap((kind) => {
                  const found = facets.kinds.find((facet) => facet.kind === kind.toUpperCase());
                  return found ? [option(kind, claim(`kinds.${found.kind}`), found.count)] : [];
                }),
                values.kind,
              )}
            />
            <CheckGroup
              folded
              name="language"
              legend={t('language')}
              options={withChosen(
                facets.languages.map(({ language, count }) => option(language, format.language(language), count)),
                values.language,
              )}
            />
          </div>
        </div>
        {values.sort !== 'gap' && <input type="hidden" name="sort" value={values.sort} />}
        <button className={styles.submit} type="submit">
          {t('submit')}
        </button>
      </form>
    </details>
  );
}

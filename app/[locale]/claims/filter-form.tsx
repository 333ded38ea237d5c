import { DataText } from '@/components/charts/data-text';
import { CheckGroup, ChoiceField, FieldPair } from '@/components/filters/fields';
import { FilterForm } from '@/components/filters/filter-form';
import { option, withChosen } from '@/components/filters/options';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { ClaimsQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { CLAIM_SORTS, type ClaimValues, SPEECH_TYPES } from '../_filters/claims';
import {
  ClaimKindChecks,
  LanguageChecks,
  OutletChecks,
  PeriodFields,
  PerspectiveChecks,
  SearchAndSort,
  TopicChecks,
} from '../_filters/fields';

type Props = {
  values: ClaimValues;
  facets: ClaimsQuery['claimFacets'];
  /** Number of conditions in force. */
  conditions: number;
};

const LEVELS = [-2, -1, 0, 1, 2];

/** Everything the list of claims can be narrowed by, with the number of claims each choice would find. */
export function ClaimFilterForm({ values, facets, conditions }: Props) {
  const t = useTranslations('filters');
  const claims = useTranslations('claims');
  const claim = useTranslations('claim');
  const levels = useTranslations('charts.levels');
  const locale = useLocale();
  const format = formatFor(locale);
  const stances = [
    { value: '', label: t('any') },
    ...LEVELS.map((value) => ({
      value: String(value),
      label: `${levels(stanceWord(value))} ${format.stance(value, 0)}`,
    })),
  ];
  return (
    <FilterForm
      action={pageAddress(locale, '/claims')}
      active={conditions}
      main={
        <SearchAndSort
          q={values.q}
          sort={values.sort}
          sorts={CLAIM_SORTS}
          labelOf={(sort) => claims(`sorts.${sort}`)}
        />
      }
    >
      <PerspectiveChecks choices={facets.perspectives} chosen={values.perspective} />
      <TopicChecks choices={facets.topics} chosen={values.topic} />
      <FieldPair legend={t('stance')}>
        <ChoiceField name="min" label={t('min')} value={values.min?.toString() ?? ''} options={stances} />
        <ChoiceField name="max" label={t('max')} value={values.max?.toString() ?? ''} options={stances} />
      </FieldPair>
      <PeriodFields from={values.from} to={values.to} />
      <CheckGroup
        folded
        name="analyst"
        legend={t('analyst')}
        options={withChosen(
          facets.analysts.map(({ analyst, count }) => option(analyst.slug, <DataText text={analyst.name} />, count)),
          values.analyst,
        )}
      />
      <OutletChecks folded choices={facets.outlets} chosen={values.outlet} />
      <ClaimKindChecks folded choices={facets.kinds} chosen={values.kind} />
      <CheckGroup
        folded
        name="speech"
        legend={t('speech')}
        options={withChosen(
          SPEECH_TYPES.flatMap((speech) => {
            const found = facets.speech.find((facet) => facet.speech === speech.toUpperCase());
            return found ? [option(speech, claim(`speech.${found.speech}`), found.count)] : [];
          }),
          values.speech,
        )}
      />
      <LanguageChecks folded choices={facets.languages} chosen={values.language} />
      {values.article.map((slug) => (
        <input key={slug} type="hidden" name="article" value={slug} />
      ))}
    </FilterForm>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import { CheckGroup, ChoiceField, DayField, FieldPair, TextField } from '@/components/filters/fields';
import { FilterForm } from '@/components/filters/filter-form';
import { option, withChosen } from '@/components/filters/options';
import { SideName } from '@/components/side-name/side-name';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { ClaimsQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { CLAIM_KINDS, CLAIM_SORTS, type ClaimValues, SPEECH_TYPES } from '../_filters/claims';

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
        <>
          <TextField name="q" label={t('text')} value={values.q} hint={t('textHint')} />
          <ChoiceField
            name="sort"
            label={t('sort')}
            value={values.sort}
            options={CLAIM_SORTS.map((sort) => ({ value: sort, label: claims(`sorts.${sort}`) }))}
          />
        </>
      }
    >
      <CheckGroup
        name="perspective"
        legend={t('perspective')}
        options={withChosen(
          facets.perspectives.map(({ perspective, count }) =>
            option(perspective.slug, <SideName perspective={perspective} />, count),
          ),
          values.perspective,
        )}
      />
      <CheckGroup
        name="topic"
        legend={t('topic')}
        options={withChosen(
          facets.topics.map(({ topic, count }) => option(topic.slug, <DataText text={topic.title} />, count)),
          values.topic,
        )}
      />
      <FieldPair legend={t('stance')}>
        <ChoiceField name="min" label={t('min')} value={values.min?.toString() ?? ''} options={stances} />
        <ChoiceField name="max" label={t('max')} value={values.max?.toString() ?? ''} options={stances} />
      </FieldPair>
      <FieldPair legend={t('period')}>
        <DayField name="from" label={t('from')} value={values.from} />
        <DayField name="to" label={t('to')} value={values.to} />
      </FieldPair>
      <CheckGroup
        folded
        name="analyst"
        legend={t('analyst')}
        options={withChosen(
          facets.analysts.map(({ analyst, count }) => option(analyst.slug, <DataText text={analyst.name} />, count)),
          values.analyst,
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
      <CheckGroup
        folded
        name="language"
        legend={t('language')}
        options={withChosen(
          facets.languages.map(({ language, count }) => option(language, format.language(language), count)),
          values.language,
        )}
      />
      {values.article.map((slug) => (
        <input key={slug} type="hidden" name="article" value={slug} />
      ))}
    </FilterForm>
  );
}

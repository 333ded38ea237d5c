import { DataText } from '@/components/charts/data-text';
import type { LocalizedText } from '@/components/charts/text';
import { CheckGroup, ChoiceField, DayField, FieldPair, TextField } from '@/components/filters/fields';
import { option, withChosen } from '@/components/filters/options';
import { SideName } from '@/components/side-name/side-name';
import type { ClaimKind } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { CLAIM_KINDS } from './claims';

/** A condition that takes any of several choices, each with the number of results it would find where that is known. */
type Checks<Choice> = {
  choices: readonly (Choice & { count?: number | null })[];
  chosen: readonly string[];
  folded?: boolean;
};

/** What everybody needs first: the words to search for, and the order. */
export function SearchAndSort<Sort extends string>({
  q,
  sort,
  sorts,
  labelOf,
}: {
  q: string | undefined;
  sort: Sort;
  sorts: readonly Sort[];
  labelOf: (sort: Sort) => string;
}) {
  const t = useTranslations('filters');
  const options = sorts.map((one) => ({ value: one, label: labelOf(one) }));
  return (
    <>
      <TextField name="q" label={t('text')} value={q} hint={t('textHint')} />
      <ChoiceField name="sort" label={t('sort')} value={sort} options={options} />
    </>
  );
}

/** The first and the last day. */
export function PeriodFields({ from, to }: { from: string | undefined; to: string | undefined }) {
  const t = useTranslations('filters');
  return (
    <FieldPair legend={t('period')}>
      <DayField name="from" label={t('from')} value={from} />
      <DayField name="to" label={t('to')} value={to} />
    </FieldPair>
  );
}

export function PerspectiveChecks({
  choices,
  chosen,
  folded,
}: Checks<{ perspective: { slug: string; order: number; name: LocalizedText } }>) {
  const t = useTranslations('filters');
  const options = choices.map(({ perspective, count }) =>
    option(perspective.slug, <SideName perspective={perspective} />, count),
  );
  return (
    <CheckGroup folded={folded} name="perspective" legend={t('perspective')} options={withChosen(options, chosen)} />
  );
}

export function TopicChecks({ choices, chosen, folded }: Checks<{ topic: { slug: string; title: LocalizedText } }>) {
  const t = useTranslations('filters');
  const options = choices.map(({ topic, count }) => option(topic.slug, <DataText text={topic.title} />, count));
  return <CheckGroup folded={folded} name="topic" legend={t('topic')} options={withChosen(options, chosen)} />;
}

export function OutletChecks({ choices, chosen, folded }: Checks<{ outlet: { slug: string; name: LocalizedText } }>) {
  const t = useTranslations('filters');
  const options = choices.map(({ outlet, count }) => option(outlet.slug, <DataText text={outlet.name} />, count));
  return <CheckGroup folded={folded} name="outlet" legend={t('outlet')} options={withChosen(options, chosen)} />;
}

/** The kinds of claim that are found, in the order in which they are always named. */
export function ClaimKindChecks({ choices, chosen, folded }: Checks<{ kind: ClaimKind }>) {
  const t = useTranslations('filters');
  const claim = useTranslations('claim');
  const options = CLAIM_KINDS.flatMap((kind) => {
    const found = choices.find((choice) => choice.kind === kind.toUpperCase());
    return found ? [option(kind, claim(`kinds.${found.kind}`), found.count)] : [];
  });
  return <CheckGroup folded={folded} name="kind" legend={t('kind')} options={withChosen(options, chosen)} />;
}

export function LanguageChecks({ choices, chosen, folded }: Checks<{ language: string }>) {
  const t = useTranslations('filters');
  const format = formatFor(useLocale());
  const options = choices.map(({ language, count }) => option(language, format.language(language), count));
  return <CheckGroup folded={folded} name="language" legend={t('language')} options={withChosen(options, chosen)} />;
}

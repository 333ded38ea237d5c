import { getTranslations } from 'next-intl/server';
import { v } from '@/components/formula/formula';
import { type Equation, less, over, plus } from '@/components/worked/expression';
import { rounded } from '@/components/worked/math';
import { ExplainPolarisationDocument, type ExplainPolarisationQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import type { Asked, Explanation } from '../explanation';
import { ClaimsElsewhere } from '../view/claims-elsewhere';
import { InputTable } from '../view/table';
import { titled } from './titled';

type Partition = NonNullable<ExplainPolarisationQuery['polarisation']['given']>;

/** P of a partition from the sums of its pairs. */
export function partitionEquation({ value, withinSums: inside, acrossSums: between }: Partition): Equation {
  return {
    symbol: v('P'),
    expression: over(
      less(less(inside.congruence, inside.conflict), less(between.congruence, between.conflict)),
      plus(inside.congruence, inside.conflict, between.congruence, between.conflict),
    ),
    result: value,
  };
}

/** Explains the polarisation of the perspectives, beside that of the best line found and of no line at all. */
export async function explainPolarisation({ locale, filter, conditions }: Asked<'polarisation'>): Promise<Explanation> {
  const variables = { filter };
  const [{ polarisation }, t, line, counts] = await Promise.all([
    execute(ExplainPolarisationDocument, variables),
    getTranslations('explain'),
    getTranslations('dividingLine.figures'),
    getTranslations('counts'),
  ]);
  const format = formatFor(locale);
  const { given, best, undivided } = polarisation;
  const figure = (value: number | null | undefined) => (value == null ? t('nothing') : format.stance(value, 2));
  const share = (value: number | null) => (value === null ? t('nothing') : format.percent(value));
  const parts = [
    { name: 'given' as const, partition: given },
    { name: 'best' as const, partition: best },
  ].flatMap(({ name, partition }) => (partition ? [{ name, partition }] : []));
  return {
    ...(await titled('polarisation', {})),
    value: given ? format.stance(given.value, 2) : null,
    verdict: line('given'),
    facts: [
      { key: 'best', name: line('best'), text: figure(best?.value) },
      { key: 'undivided', name: line('undivided'), text: figure(undivided) },
      ...(given
        ? [
            { key: 'within', name: t('facts.within'), text: share(given.within) },
            { key: 'across', name: t('facts.across'), text: share(given.across) },
          ]
        : []),
      { key: 'analysts', name: t('facts.positions'), text: counts('analysts', { count: polarisation.analysts }) },
      { key: 'pairs', name: t('facts.pairs'), text: format.count(polarisation.pairs) },
    ],
    steps: parts.map(({ name, partition }) => ({
      key: name,
      words: t(`steps.${name}`),
      equations: [partitionEquation(partition)],
    })),
    inputs: (
      <InputTable
        label={t('sums.title')}
        columns={[
          { key: 'line', content: t('sums.line') },
          { key: 'pairs', content: t('facts.pairs'), kind: 'number' },
          { key: 'congruence', content: t('sums.congruence'), kind: 'number' },
          { key: 'conflict', content: t('sums.conflict'), kind: 'number' },
        ]}
        lines={parts.flatMap(({ name, partition: { withinSums, acrossSums } }) =>
          [
            { key: 'within' as const, sums: withinSums },
            { key: 'across' as const, sums: acrossSums },
          ].map(({ key, sums }) => ({
            key: `${name} ${key}`,
            cells: [
              `${line(name)}: ${t(`sums.${key}`)}`,
              format.count(sums.pairs),
              rounded(sums.congruence),
              rounded(sums.conflict),
            ],
          })),
        )}
      />
    ),
    evidence: <ClaimsElsewhere words="underConditions" href={pageAddress(locale, '/claims', { ...conditions })} />,
    query: { document: ExplainPolarisationDocument, variables, path: 'polarisation.given.value' },
  };
}

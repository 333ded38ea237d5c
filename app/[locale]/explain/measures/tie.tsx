import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { sub, v } from '@/components/formula/formula';
import { type Equation, evaluate, less, over, plus } from '@/components/worked/expression';
import { rounded } from '@/components/worked/math';
import { ExplainTieDocument, type ExplainTieQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import type { Asked, Explanation } from '../explanation';
import { ClaimsElsewhere } from '../view/claims-elsewhere';
import { InputTable } from '../view/table';
import { networkVariables, weightText } from './network-question';
import { titled } from './titled';

type Edge = ExplainTieQuery['network']['edges'][number];

/** Congruence and conflict topic by topic, and the weight they make. */
export function tieEquations({ topics, congruence, conflict, weight, divisor }: Edge, qualifier: string): Equation[] {
  const added = (part: 'congruence' | 'conflict' | 'joint') => plus(...topics.map((topic) => topic[part]));
  const joint = added('joint');
  const own = {
    congruence: { kind: 'number', value: congruence ?? 0 } as const,
    conflict: { kind: 'number', value: conflict ?? 0 } as const,
    subtract: less(congruence ?? 0, conflict ?? 0),
    ignore: { kind: 'number', value: evaluate(joint) } as const,
  }[qualifier as 'subtract'];
  return [
    ...(qualifier === 'ignore'
      ? [{ symbol: v('J'), expression: joint }]
      : [
          { symbol: v('C'), expression: added('congruence'), result: congruence ?? 0 },
          { symbol: v('K'), expression: added('conflict'), result: conflict ?? 0 },
        ]),
    { symbol: sub(v('w'), v('ij')), expression: divisor === 1 ? own : over(own, divisor), result: weight },
  ];
}

/** Explains the tie of two analysts. */
export async function explainTie({ locale, subject, filter }: Asked<'network'>): Promise<Explanation> {
  const question = networkVariables(subject);
  const variables = {
    locale: API_LOCALE[locale],
    left: subject.left,
    right: subject.right,
    ...question,
    filter: { ...filter, analysts: [subject.left, subject.right] },
  };
  const [{ left, right, network }, t, made] = await Promise.all([
    execute(ExplainTieDocument, variables),
    getTranslations('explain'),
    getTranslations('network'),
  ]);
  const format = formatFor(locale);
  const [edge] = network.edges;
  const { qualifier } = subject;
  return {
    ...(await titled('network', { left: left!.name, right: right!.name })),
    value: edge ? await weightText(locale, subject, edge.weight) : null,
    verdict: qualifier === 'combine' ? undefined : made(`qualifiers.analysts.${qualifier}`),
    facts: edge
      ? [
          { key: 'congruence', name: t('sums.congruence'), text: format.decimal(edge.congruence ?? 0, 2) },
          { key: 'conflict', name: t('sums.conflict'), text: format.decimal(edge.conflict ?? 0, 2) },
          { key: 'topics', name: t('facts.sharedTopics'), text: format.count(edge.topics.length) },
          { key: 'divisor', name: t('facts.divisor'), text: rounded(edge.divisor) },
          { key: 'made', name: made('normalisation'), text: made(`normalisations.${subject.normalisation}`) },
          { key: 'duplicates', name: made('duplicates'), text: made(`duplicateRules.${subject.duplicates}`) },
        ]
      : [],
    steps: edge ? [{ key: 'tie', words: t('steps.tie'), equations: tieEquations(edge, qualifier) }] : [],
    inputs: edge && (
      <InputTable
        label={t('topics.title')}
        columns={[
          { key: 'topic', content: t('topics.topic') },
          { key: 'congruence', content: t('sums.congruence'), kind: 'number' },
          { key: 'conflict', content: t('sums.conflict'), kind: 'number' },
          { key: 'joint', content: t('sums.joint'), kind: 'number' },
        ]}
        lines={edge.topics.map(({ topic, congruence, conflict, joint }) => ({
          key: topic.slug,
          cells: [
            <a
              key="topic"
              href={pageAddress(locale, '/claims', {
                analyst: [subject.left, subject.right],
                topic: topic.slug,
                from: filter.from ?? undefined,
                to: filter.to ?? undefined,
              })}
            >
              <DataText text={topic.title} />
            </a>,
            rounded(congruence),
            rounded(conflict),
            rounded(joint),
          ],
        }))}
      />
    ),
    evidence: (
      <ClaimsElsewhere
        words="faceToFace"
        href={pageAddress(locale, '/compare', {
          left: `analyst:${subject.left}`,
          right: `analyst:${subject.right}`,
          from: filter.from ?? undefined,
          to: filter.to ?? undefined,
        })}
      />
    ),
    query: { document: ExplainTieDocument, variables, path: 'network.edges.0.weight' },
  };
}

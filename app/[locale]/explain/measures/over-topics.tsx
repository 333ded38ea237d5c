import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { o, row, sub, v } from '@/components/formula/formula';
import { type Equation, evaluate, over, plus, times } from '@/components/worked/expression';
import { rounded } from '@/components/worked/math';
import { ExplainPairOverTopicsDocument, type ExplainPairOverTopicsQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { sideInput } from '../../compare/sides';
import { explainAddress } from '../address';
import type { Asked, Explanation } from '../explanation';
import { InputTable } from '../view/table';
import { titled } from './titled';

export type OverTopics = 'gap' | 'agreement' | 'divergence' | 'shared-topics';
type Comparison = ExplainPairOverTopicsQuery['comparison'];
type Topic = Comparison['topics'][number];

const PATH: Record<OverTopics, string> = {
  gap: 'absoluteGap',
  agreement: 'agreement',
  divergence: 'divergence',
  'shared-topics': 'sharedShare',
};

/** A topic's own figure, which enters the mean; null where one of the two is silent. */
const FIGURE: Record<OverTopics, (topic: Topic) => number | null> = {
  gap: ({ gap }) => gap && Math.abs(gap.value),
  agreement: ({ agreement }) => agreement,
  divergence: ({ divergence }) => divergence,
  'shared-topics': () => null,
};

/** Explains what is measured between two sides over all topics that both speak of. */
export async function explainOverTopics({
  locale,
  subject,
  filter,
  conditions,
}: Asked<OverTopics>): Promise<Explanation> {
  const variables = {
    locale: API_LOCALE[locale],
    left: sideInput(subject.left),
    right: sideInput(subject.right),
    filter,
  };
  const [{ comparison }, t, counts, charts] = await Promise.all([
    execute(ExplainPairOverTopicsDocument, variables),
    getTranslations('explain'),
    getTranslations('counts'),
    getTranslations('charts'),
  ]);
  const { left, right, summary, topics, leftCounts, rightCounts } = comparison;
  const { measure } = subject;
  const format = formatFor(locale);
  const figureOf = FIGURE[measure];
  const written: Record<OverTopics, (value: number) => string> = {
    gap: (value) => format.decimal(value),
    agreement: format.percent,
    divergence: format.percent,
    'shared-topics': format.percent,
  };
  const value = { gap: summary.absoluteGap, agreement: summary.agreement, divergence: summary.divergence }[
    measure === 'shared-topics' ? 'gap' : measure
  ];
  const names = { left: left.name, right: right.name };
  const shared = topics.filter(({ gap }) => gap !== null);
  const basis = ({ positions, analysts, articles }: Comparison['leftCounts']) =>
    [
      counts('positions', { count: positions }),
      counts('analysts', { count: analysts }),
      counts('articles', { count: articles }),
    ].join(' · ');
  return {
    ...(await titled(measure, names, { over: 'topics' })),
    value:
      measure === 'shared-topics'
        ? summary.sharedShare === null
          ? null
          : t('ofTopics', { shared: summary.sharedTopics, spoken: summary.spokenTopics })
        : value === null
          ? null
          : written[measure](value),
    verdict: summary.ranked.length === 0 && summary.sharedTopics > 0 ? charts('grades.THIN') : undefined,
    facts: [
      { key: 'shared', name: t('facts.sharedTopics'), text: format.count(summary.sharedTopics) },
      { key: 'spoken', name: t('facts.spokenTopics'), text: format.count(summary.spokenTopics) },
      { key: 'left', name: <DataText text={left.name} />, text: basis(leftCounts) },
      { key: 'right', name: <DataText text={right.name} />, text: basis(rightCounts) },
    ],
    steps:
      measure === 'shared-topics'
        ? [{ key: 'share', words: t('steps.share'), equations: shareOf(summary) }]
        : value === null
          ? []
          : [
              { key: 'weights', words: t('steps.weights'), equations: weightEquations(shared) },
              { key: 'mean', words: t('steps.weighted'), equations: weightedEquations(shared, figureOf, value) },
            ],
    inputs: (
      <InputTable
        label={t('topics.title')}
        columns={[
          { key: 'topic', content: t('topics.topic') },
          { key: 'left', content: <DataText text={left.name} />, kind: 'number' },
          { key: 'right', content: <DataText text={right.name} />, kind: 'number' },
          ...(measure === 'shared-topics'
            ? []
            : [
                { key: 'weight', content: t('topics.weight'), kind: 'number' as const },
                { key: 'figure', content: t(`topics.figures.${measure}`), kind: 'number' as const },
              ]),
        ]}
        lines={topics.map((topic) => {
          const figure = figureOf(topic);
          return {
            key: topic.topic.slug,
            cells: [
              <DataText key="topic" text={topic.topic.title} />,
              format.count(topic.left.counts.positions),
              format.count(topic.right.counts.positions),
              rounded(topic.weight),
              figure === null || measure === 'shared-topics' ? (
                charts('table.none')
              ) : (
                <a
                  key="figure"
                  href={explainAddress(
                    locale,
                    { measure, left: subject.left, right: subject.right, topic: topic.topic.slug },
                    conditions,
                  )}
                >
                  {written[measure](figure)}
                </a>
              ),
            ],
          };
        })}
      />
    ),
    query: {
      document: ExplainPairOverTopicsDocument,
      variables,
      path: `comparison.summary.${PATH[measure]}`,
    },
  };
}

/** The weight of each topic, the harmonic mean of the two numbers of positions. */
export function weightEquations(topics: readonly Topic[]): Equation[] {
  return topics.map(({ left, right, weight }, place) => ({
    symbol: sub(v('w'), v(String(place + 1))),
    expression: over(
      times(2, left.counts.positions, right.counts.positions),
      plus(left.counts.positions, right.counts.positions),
    ),
    result: weight,
  }));
}

/** The mean over the topics by their weights. */
export function weightedEquations(
  topics: readonly Topic[],
  figureOf: (topic: Topic) => number | null,
  value: number,
): Equation[] {
  const sum = plus(...topics.map((topic) => times(topic.weight, figureOf(topic) ?? 0)));
  const weights = plus(...topics.map(({ weight }) => weight));
  const weight = sub(v('w'), v('t'));
  return [
    { symbol: row(o('∑'), weight, sub(v('f'), v('t'))), expression: sum },
    { symbol: row(o('∑'), weight), expression: weights },
    { symbol: v('f'), expression: over(evaluate(sum), evaluate(weights)), result: value },
  ];
}

/** The share of shared topics in those spoken of. */
export function shareOf({ sharedTopics, spokenTopics, sharedShare }: Comparison['summary']): Equation[] {
  if (sharedShare === null) return [];
  return [
    {
      symbol: v('J'),
      expression: over(sharedTopics, spokenTopics),
      result: sharedShare,
    },
  ];
}

import { getTranslations } from 'next-intl/server';
import { v } from '@/components/formula/formula';
import { type Equation, over, plus, times } from '@/components/worked/expression';
import {
  type ExplainedSideFragment,
  ExplainSideDocument,
  ExplainTopicTieDocument,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import type { Asked, Explanation } from '../explanation';
import { networkVariables, weightText } from './network-question';
import { sideEvidence } from './side-evidence';
import { titled } from './titled';

/** The weight from the analyst's positions on the topic. */
export function topicTieEquations(
  positions: ExplainedSideFragment['positions'],
  qualifier: string,
  divisor: number,
  weight: number,
): Equation[] {
  if (qualifier === 'combine') return [];
  const sum = plus(
    ...positions.map(({ value, count }) => (qualifier === 'ignore' ? plus(count) : times(count, value))),
  );
  return [{ symbol: v('w'), expression: divisor === 1 ? sum : over(sum, divisor), result: weight }];
}

/** Explains the tie of an analyst and a topic. */
export async function explainTopicTie(asked: Asked<'two-mode'>): Promise<Explanation> {
  const { locale, subject, filter } = asked;
  const question = networkVariables(subject);
  const variables = {
    locale: API_LOCALE[locale],
    analyst: subject.analyst,
    topic: subject.topic,
    ...question,
    filter,
  };
  const side = { side: { kind: 'analyst' as const, slug: subject.analyst }, topic: subject.topic };
  const [{ analyst, topic, network }, { sideOnTopic }, t, made] = await Promise.all([
    execute(ExplainTopicTieDocument, variables),
    execute(ExplainSideDocument, {
      locale: API_LOCALE[locale],
      side: { analyst: subject.analyst },
      topic: subject.topic,
      filter,
    }),
    getTranslations('explain'),
    getTranslations('network'),
  ]);
  const format = formatFor(locale);
  const place = network.edges.findIndex(
    ({ source, target }) =>
      'slug' in source.entity &&
      source.entity.slug === subject.analyst &&
      'slug' in target.entity &&
      target.entity.slug === subject.topic,
  );
  const edge = network.edges[place];
  const { qualifier } = subject;
  // Other rules of counting, and windows, have other positions than those that are listed one by one.
  const usual = subject.duplicates === 'document' && subject.middle === undefined;
  return {
    ...(await titled('two-mode', { analyst: analyst!.name, topic: topic!.title })),
    value: edge ? await weightText(locale, subject, edge.weight) : null,
    verdict:
      qualifier === 'congruence' || qualifier === 'conflict' ? undefined : made(`qualifiers.topics.${qualifier}`),
    facts: [
      { key: 'made', name: made('normalisation'), text: made(`normalisations.${subject.normalisation}`) },
      { key: 'duplicates', name: made('duplicates'), text: made(`duplicateRules.${subject.duplicates}`) },
      { key: 'positions', name: t('facts.positions'), text: format.count(sideOnTopic.counts.positions) },
    ],
    grade: sideOnTopic.grade,
    steps:
      edge && usual
        ? [
            {
              key: 'tie',
              words: t('steps.topicTie'),
              equations: topicTieEquations(sideOnTopic.positions, qualifier, edge.divisor, edge.weight),
            },
          ].filter(({ equations }) => equations.length > 0)
        : [],
    evidence: await sideEvidence(asked, side),
    query: { document: ExplainTopicTieDocument, variables, path: `network.edges.${place}.weight` },
  };
}

import { getTranslations } from 'next-intl/server';
import { sub, v } from '@/components/formula/formula';
import { SideName } from '@/components/side-name/side-name';
import { type Equation, over, plus, rooted, times } from '@/components/worked/expression';
import { number } from '@/components/worked/math';
import { ExplainConsensusDocument, type ExplainConsensusQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import type { Asked, Explanation } from '../explanation';
import { ClaimsElsewhere } from '../view/claims-elsewhere';
import { InputTable } from '../view/table';
import { titled } from './titled';

type Topic = ExplainConsensusQuery['consensus']['topics'][number];
type Consensus = NonNullable<Topic['consensus']>;

const PRIOR = 0.5;

/** The share of each perspective that accepts, or rejects. */
export function voteEquations(groups: Topic['groups'], vote: 'accepting' | 'rejecting'): Equation[] {
  return groups.map((group, place) => ({
    symbol: sub(v(vote === 'accepting' ? 'a' : 'r'), number(place + 1)),
    expression: over(plus(group[vote], PRIOR), plus(group.speaking, 1)),
    result: vote === 'accepting' ? group.acceptance : group.rejection,
  }));
}

/** The three figures from the shares. */
export function consensusEquations(groups: Topic['groups'], consensus: Consensus): Equation[] {
  const mean = (shares: number[]) => rooted(times(...shares), shares.length);
  const [most] = groups
    .flatMap((one, g) =>
      groups.flatMap((other, h) => (g === h ? [] : [{ one: one.acceptance, other: other.rejection }])),
    )
    .toSorted((a, b) => b.one * b.other - a.one * a.other);
  return [
    { symbol: v('a'), expression: mean(groups.map(({ acceptance }) => acceptance)), result: consensus.acceptance },
    { symbol: v('r'), expression: mean(groups.map(({ rejection }) => rejection)), result: consensus.rejection },
    ...(most ? [{ symbol: v('c'), expression: rooted(times(most.one, most.other)), result: consensus.contest }] : []),
  ];
}

/** Explains how far the perspectives agree on a topic. */
export async function explainConsensus({
  locale,
  subject,
  filter,
  conditions,
}: Asked<'consensus'>): Promise<Explanation> {
  const variables = {
    locale: API_LOCALE[locale],
    topic: subject.topic,
    filter: { ...filter, topics: [subject.topic] },
  };
  const [{ topic, consensus }, t, charts] = await Promise.all([
    execute(ExplainConsensusDocument, variables),
    getTranslations('explain'),
    getTranslations('charts'),
  ]);
  const format = formatFor(locale);
  const [found] = consensus.topics;
  const figures = found?.consensus ?? null;
  const accepts = figures !== null && figures.acceptance >= figures.rejection;
  const larger = figures && Math.max(figures.acceptance, figures.rejection);
  return {
    ...(await titled('consensus', { topic: topic!.title })),
    value: larger === null ? null : format.percent(larger),
    verdict: figures ? charts(accepts ? 'consensus.acceptance' : 'consensus.rejection') : undefined,
    facts: figures
      ? [
          { key: 'a', name: charts('consensus.acceptance'), text: format.percent(figures.acceptance) },
          { key: 'r', name: charts('consensus.rejection'), text: format.percent(figures.rejection) },
          { key: 'c', name: charts('consensus.contest'), text: format.percent(figures.contest) },
        ]
      : [],
    steps:
      found && figures
        ? [
            { key: 'a', words: t('steps.accepting'), equations: voteEquations(found.groups, 'accepting') },
            { key: 'r', words: t('steps.rejecting'), equations: voteEquations(found.groups, 'rejecting') },
            { key: 'c', words: t('steps.consensus'), equations: consensusEquations(found.groups, figures) },
          ]
        : [],
    inputs: found && (
      <InputTable
        label={t('inputs')}
        columns={[
          { key: 'side', content: t('facts.side') },
          { key: 'accepting', content: charts('consensus.accepting'), kind: 'number' },
          { key: 'rejecting', content: charts('consensus.rejecting'), kind: 'number' },
          { key: 'speaking', content: charts('consensus.speaking'), kind: 'number' },
          { key: 'grade', content: charts('table.grade') },
        ]}
        lines={found.groups.map(({ perspective, accepting, rejecting, speaking, grade }) => ({
          key: perspective.slug,
          cells: [
            <a
              key="side"
              href={pageAddress(locale, '/claims', {
                ...conditions,
                perspective: perspective.slug,
                topic: subject.topic,
              })}
            >
              <SideName perspective={perspective} />
            </a>,
            format.count(accepting),
            format.count(rejecting),
            format.count(speaking),
            charts(`grades.${grade}`),
          ],
        }))}
      />
    ),
    evidence: (
      <ClaimsElsewhere
        words="underConditions"
        href={pageAddress(locale, '/claims', { ...conditions, topic: subject.topic })}
      />
    ),
    query: {
      document: ExplainConsensusDocument,
      variables,
      path: `consensus.topics.0.consensus.${accepts ? 'acceptance' : 'rejection'}`,
    },
  };
}

import { getTranslations } from 'next-intl/server';
import { isFair } from '@/components/charts/evidence';
import { expected, o, sup, v } from '@/components/formula/formula';
import { Section } from '@/components/page/page';
import { type Equation, evaluate, less, over, plus, sized, times } from '@/components/worked/expression';
import {
  ExplainConsistencyDocument,
  ExplainDepartureDocument,
  ExplainDepartureEvidenceDocument,
  type ExplainedSideFragment,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { explainAddress } from '../address';
import type { Asked, Explanation } from '../explanation';
import { PassageList } from '../view/claims';
import { LevelTable } from '../view/levels';
import { basisOf } from './basis';
import { gapBounds, gapEquations, sideEquations } from './gap-steps';
import { sideEvidence } from './side-evidence';
import { titled } from './titled';

const RANGE = 4;
/** Claims of the rest of the side on the page: no list of claims leaves one speaker out. */
const CLAIMS_OF_REST = 100;

/** The mean distance between two different positions of one analyst, and what it leaves of 1. */
export function consistencyEquations(positions: ExplainedSideFragment['positions'], value: number): Equation[] {
  const all = positions.reduce((sum, { count }) => sum + count, 0);
  const pairs = positions.flatMap((x, place) => positions.slice(place + 1).map((y) => ({ x, y })));
  const distance = RANGE * (1 - value);
  const X = v('X');
  const sum = plus(...pairs.map(({ x, y }) => times(x.count, y.count, sized(less(x.value, y.value)))));
  return [
    ...(pairs.length === 0 ? [] : [{ symbol: v('Σ'), expression: sum }]),
    {
      symbol: expected(X, o('−'), sup(X, o('′'))),
      expression: over(evaluate(sum), over(times(all, all - 1), 2)),
      result: distance,
    },
    { symbol: v('B'), expression: less(1, over(distance, RANGE)), result: value },
  ];
}

/** Explains how steady an analyst is on a topic. */
export async function explainConsistency(asked: Asked<'consistency'>): Promise<Explanation> {
  const { locale, subject, filter } = asked;
  const variables = {
    locale: API_LOCALE[locale],
    analyst: subject.analyst,
    filter: { ...filter, topics: [subject.topic] },
  };
  const side = { kind: 'analyst' as const, slug: subject.analyst };
  const [{ analyst, topic }, t, evidence] = await Promise.all([
    execute(ExplainConsistencyDocument, { ...variables, topic: subject.topic }),
    getTranslations('explain'),
    sideEvidence(asked, { side, topic: subject.topic }),
  ]);
  const format = formatFor(locale);
  const [found] = analyst!.consistency.topics;
  const value = found?.value ?? null;
  return {
    ...(await titled('consistency', { analyst: analyst!.name, topic: topic!.title })),
    value: value === null ? null : format.percent(value),
    grade: found?.grade ?? 'NONE',
    facts: found
      ? [
          {
            key: 'period',
            name: t('facts.period'),
            text: `${format.date(found.from, 'MONTH')} – ${format.date(found.to, 'MONTH')}`,
          },
          { key: 'basis', name: t('facts.basis'), text: await basisOf(found.own.counts) },
        ]
      : [],
    steps:
      found && value !== null
        ? [
            {
              key: 'consistency',
              words: t('steps.consistency'),
              equations: consistencyEquations(found.own.positions, value),
            },
          ]
        : [],
    evidence,
    query: {
      document: ExplainConsistencyDocument,
      variables: { ...variables, topic: subject.topic },
      path: 'analyst.consistency.topics.0.value',
    },
  };
}

/** Explains how far an analyst stands from the rest of the own side on a topic. */
export async function explainDeparture(asked: Asked<'departure'>): Promise<Explanation> {
  const { locale, subject, filter, conditions } = asked;
  const variables = {
    locale: API_LOCALE[locale],
    analyst: subject.analyst,
    topic: subject.topic,
    filter: { ...filter, topics: [subject.topic] },
  };
  const side = { kind: 'analyst' as const, slug: subject.analyst };
  const [{ analyst, topic }, { analyst: others }, t, charts, evidence] = await Promise.all([
    execute(ExplainDepartureDocument, variables),
    execute(ExplainDepartureEvidenceDocument, { ...variables, first: CLAIMS_OF_REST }),
    getTranslations('explain'),
    getTranslations('charts'),
    sideEvidence(asked, { side, topic: subject.topic }),
  ]);
  const format = formatFor(locale);
  const [found] = analyst!.departures.topics;
  const saidByRest = others!.departures.topics[0]?.rest;
  const common = {
    ...(await titled('departure', { analyst: analyst!.name, topic: topic!.title })),
    evidence: (
      <>
        {evidence}
        {saidByRest && saidByRest.counts.claims > 0 && (
          <Section id="rest" title={t('claims.ofRest', { count: saidByRest.counts.claims })}>
            <PassageList claims={saidByRest.claims.nodes} topic={subject.topic} />
          </Section>
        )}
      </>
    ),
    query: { document: ExplainDepartureDocument, variables, path: 'analyst.departures.topics.0.gap.value' },
  };
  const own = found?.own.mean;
  const rest = found?.rest.mean;
  if (!found?.gap || !own || !rest) return { ...common, value: null, facts: [], steps: [], grade: 'NONE' };
  const { gap } = found;
  const said = gap.different ? 'different' : 'withinChance';
  return {
    ...common,
    value: format.stance(gap.value),
    verdict: charts(`spectrum.${isFair(gap.grade) ? said : 'thin'}`),
    grade: gap.grade,
    facts: [
      {
        key: 'range',
        name: t('facts.gapRange'),
        text: charts('table.range', { low: format.stance(gap.low), high: format.stance(gap.high) }),
      },
      {
        key: 'own',
        name: t('facts.own'),
        text: (
          <a href={explainAddress(locale, { measure: 'mean', side, topic: subject.topic }, conditions)}>
            {format.stance(own.value)}
          </a>
        ),
      },
      { key: 'rest', name: t('facts.rest'), text: format.stance(rest.value) },
      { key: 'ownBasis', name: t('facts.ownBasis'), text: await basisOf(found.own.counts) },
      { key: 'restBasis', name: t('facts.restBasis'), text: await basisOf(found.rest.counts) },
    ],
    steps: [
      { key: 'rest', words: t('steps.rest'), equations: sideEquations(rest, 'L') },
      { key: 'own', words: t('steps.own'), equations: sideEquations(own, 'R') },
      { key: 'gap', words: t('steps.departure'), equations: gapEquations(rest, own, gap) },
      { key: 'bounds', words: t('steps.gapBounds'), equations: gapBounds(gap) },
    ],
    inputs: (
      <LevelTable label={t('levels.title')} sides={[{ name: analyst!.name, distribution: found.own.distribution }]} />
    ),
  };
}

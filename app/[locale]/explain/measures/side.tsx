import { getTranslations } from 'next-intl/server';
import { stanceWord } from '@/components/stance-pill/stance-words';
import { ExplainSideDocument, type ExplainSideQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import * as symbols from '../../_measures/symbols';
import { sideInput } from '../../compare/sides';
import type { Asked, Explanation } from '../explanation';
import { LevelTable } from '../view/levels';
import { cohesionEquation, layerEquations } from './cohesion-steps';
import { boundEquations, deviationEquations, meanEquation, shareEquations } from './mean-steps';
import { sideEvidence } from './side-evidence';
import { titled } from './titled';

type OfSide = 'mean' | 'evidence' | 'cohesion';
type Side = ExplainSideQuery['sideOnTopic'];

/** Explains the mean, the evidence or the cohesion of one side on one topic. */
export async function explainSide(asked: Asked<OfSide>): Promise<Explanation> {
  const { locale, subject, filter } = asked;
  const variables = {
    locale: API_LOCALE[locale],
    side: sideInput(subject.side),
    topic: subject.topic,
    filter,
  };
  const [{ sideOnTopic: side }, evidence, t, counts] = await Promise.all([
    execute(ExplainSideDocument, variables),
    sideEvidence(asked, subject),
    getTranslations('explain'),
    getTranslations('counts'),
  ]);
  const kind = side.entity.__typename === 'Outlet' ? 'outlet' : 'speaker';
  const names = { side: side.entity.name, topic: side.topic.title };
  return {
    ...(await titled(subject.measure, names, { kind })),
    ...(await figureOf(asked, side)),
    facts: [
      ...(await factsOf(asked, side)),
      { key: 'positions', name: t('facts.positions'), text: counts('positions', { count: side.counts.positions }) },
      {
        key: 'rest',
        name: t('facts.basis'),
        text: [
          counts('claims', { count: side.counts.claims }),
          counts('analysts', { count: side.counts.analysts }),
          counts('articles', { count: side.counts.articles }),
        ].join(' · '),
      },
    ],
    grade: side.grade,
    inputs: side.counts.positions > 0 && (
      <LevelTable label={t('levels.title')} sides={[{ name: side.entity.name, distribution: side.distribution }]} />
    ),
    evidence,
    query: { document: ExplainSideDocument, variables, path: `sideOnTopic.${PATH[subject.measure]}` },
  };
}

const PATH: Record<OfSide, string> = { mean: 'mean.value', evidence: 'grade', cohesion: 'cohesion' };

async function figureOf(
  { locale, subject }: Asked<OfSide>,
  side: Side,
): Promise<Pick<Explanation, 'value' | 'verdict' | 'steps'>> {
  const [t, charts] = await Promise.all([getTranslations('explain'), getTranslations('charts')]);
  const format = formatFor(locale);
  const { mean, cohesion, cohesionLayers: layers, distribution } = side;
  switch (subject.measure) {
    case 'evidence':
      return { value: charts(`grades.${side.grade}`), steps: [] };
    case 'cohesion':
      return {
        value: cohesion === null ? null : format.stance(cohesion, 2),
        steps:
          cohesion === null
            ? []
            : [
                {
                  key: 'layers',
                  words: t('steps.layers', { count: layers.length }),
                  equations: layerEquations(layers),
                },
                { key: 'cohesion', words: t('steps.cohesion'), equations: [cohesionEquation(layers, cohesion)] },
              ],
      };
    case 'mean':
      if (!mean) return { value: null, steps: [] };
      return {
        value: format.stance(mean.value),
        verdict: charts(`levels.${stanceWord(mean.value)}`),
        steps: [
          { key: 'shares', words: t('steps.shares'), equations: shareEquations(mean, distribution) },
          { key: 'mean', words: t('steps.mean'), equations: [meanEquation(mean)] },
          { key: 'deviation', words: t('steps.deviation'), equations: deviationEquations(mean) },
          {
            key: 'bounds',
            words: t('steps.bounds'),
            equations: boundEquations(symbols.mu(), mean.value, mean.deviation),
          },
        ],
      };
  }
}

async function factsOf({ locale, subject }: Asked<OfSide>, { mean }: Side): Promise<Explanation['facts']> {
  const [t, charts] = await Promise.all([getTranslations('explain.facts'), getTranslations('charts')]);
  const format = formatFor(locale);
  if (subject.measure !== 'mean' || !mean) return [];
  return [
    {
      key: 'range',
      name: t('range'),
      text: charts('table.range', { low: format.stance(mean.low), high: format.stance(mean.high) }),
    },
    { key: 'raw', name: t('raw'), text: format.stance(mean.raw, 2) },
  ];
}

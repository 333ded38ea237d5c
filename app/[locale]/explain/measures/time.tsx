import { getTranslations } from 'next-intl/server';
import { stanceWord } from '@/components/stance-pill/stance-words';
import {
  type CountsLabelFragment,
  ExplainChangeDocument,
  ExplainSideDocument,
  ExplainSlidingMeanDocument,
  ExplainTurningPointDocument,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { upper } from '../../_filters/values';
import * as symbols from '../../_measures/symbols';
import { type SideName, sideInput } from '../../compare/sides';
import { explainAddress } from '../address';
import type { Conditions } from '../conditions';
import type { Asked, Explanation } from '../explanation';
import { InputTable } from '../view/table';
import { basisOf } from './basis';
import { changeFigure } from './change-figures';
import { boundEquations, deviationEquations, meanEquation } from './mean-steps';
import { windowShape } from './network-question';
import { sideEvidence } from './side-evidence';
import { titled } from './titled';

const NOTHING = { value: null, facts: [], steps: [], grade: 'NONE' } as const satisfies Partial<Explanation>;

/** Explains a side's mean in a window that slides. */
export async function explainSlidingMean(asked: Asked<'sliding-mean'>): Promise<Explanation> {
  const { locale, subject, filter, conditions } = asked;
  const variables = {
    locale: API_LOCALE[locale],
    // All perspectives slide together, as on a topic's page; anybody else slides alone.
    sides: subject.side.kind === 'perspective' ? undefined : [sideInput(subject.side)],
    topic: subject.topic,
    window: windowShape(subject),
    filter,
  };
  const [{ topic }, t, charts] = await Promise.all([
    execute(ExplainSlidingMeanDocument, variables),
    getTranslations('explain'),
    getTranslations('charts'),
  ]);
  const all = topic!.slidingMeans.series;
  const line = all.findIndex(({ entity }) => entity.slug === subject.side.slug);
  const series = all[line];
  const points = series?.points ?? [];
  const place = points.findIndex(({ bucket }) => bucket.from <= subject.at && subject.at <= bucket.to);
  const point = points[place];
  const mean = point?.mean;
  const common = {
    ...(await titled('sliding-mean', {
      side: series?.entity.name ?? (await nameOf(locale, subject)),
      topic: topic!.title,
    })),
    query: {
      document: ExplainSlidingMeanDocument,
      variables,
      path: `topic.slidingMeans.series.${line}.points.${place}.mean.value`,
    },
  };
  if (!point || !mean) return { ...common, value: null, facts: [], steps: [], grade: 'NONE' };
  const format = formatFor(locale);
  const { from, to } = filter;
  const period = {
    from: from && from > point.from ? from : point.from,
    to: to && to < point.to ? to : point.to,
  };
  const inWindow = { ...asked, filter: { ...filter, ...period }, conditions: { ...conditions, ...period } };
  return {
    ...common,
    value: format.stance(mean.value),
    verdict: charts(`levels.${stanceWord(mean.value)}`),
    grade: point.grade,
    facts: [
      { key: 'day', name: t('facts.middle'), text: format.date(subject.at) },
      {
        key: 'range',
        name: t('facts.range'),
        text: charts('table.range', { low: format.stance(mean.low), high: format.stance(mean.high) }),
      },
      { key: 'weight', name: t('facts.weight'), text: format.decimal(point.weight ?? 0, 2) },
      { key: 'basis', name: t('facts.basis'), text: await basisOf(point.counts) },
    ],
    steps: [
      { key: 'mean', words: t('steps.weightedShares'), equations: [meanEquation(mean)] },
      { key: 'deviation', words: t('steps.deviation'), equations: deviationEquations(mean) },
      { key: 'bounds', words: t('steps.bounds'), equations: boundEquations(symbols.mu(), mean.value, mean.deviation) },
    ],
    evidence: await sideEvidence(inWindow, { side: subject.side, topic: subject.topic }),
  };
}

/** The name of a side that is silent in all windows. */
async function nameOf(locale: Locale, { side, topic }: { side: SideName; topic: string }) {
  const variables = { locale: API_LOCALE[locale], side: sideInput(side), topic };
  return (await execute(ExplainSideDocument, variables)).sideOnTopic.entity.name;
}

/** Explains a move of a side's mean from one period to the next. */
export async function explainTurningPoint({
  locale,
  subject,
  filter,
  conditions,
}: Asked<'turning-point'>): Promise<Explanation> {
  const variables = {
    locale: API_LOCALE[locale],
    side: sideInput(subject.side),
    topic: subject.topic,
    interval: upper(subject.interval),
    filter,
  };
  const { timeline } = await execute(ExplainTurningPointDocument, variables);
  const place = timeline.turningPoints.findIndex(({ after }) => after.bucket.from === subject.at);
  const turn = timeline.turningPoints[place];
  const common = {
    ...(await titled('turning-point', { side: timeline.series[0]!.entity.name, topic: timeline.topic!.title })),
    query: {
      document: ExplainTurningPointDocument,
      variables,
      path: `timeline.turningPoints.${place}.change.value`,
    },
  };
  if (!turn?.before.mean || !turn.after.mean) return { ...common, ...NOTHING, facts: [], steps: [] };
  return {
    ...common,
    ...(await changeFigure(locale, { earlier: turn.before.mean, later: turn.after.mean, change: turn.change })),
    inputs: await periodTable(locale, { side: subject.side, topic: subject.topic, conditions }, [
      { ...turn.before.bucket, counts: turn.before.counts, mean: turn.before.mean.value },
      { ...turn.after.bucket, counts: turn.after.counts, mean: turn.after.mean.value },
    ]),
  };
}

/** Explains the change of a side's mean between two periods. */
export async function explainChange({ locale, subject, filter, conditions }: Asked<'change'>): Promise<Explanation> {
  const { from: _from, to: _to, ...rest } = filter;
  const periods = {
    earlier: { from: subject.before, to: subject.until },
    later: { from: subject.after, to: subject.end },
  };
  const variables = {
    locale: API_LOCALE[locale],
    side: sideInput(subject.side),
    topic: subject.topic,
    ...periods,
    // The side's other topics would be counted too.
    filter: { ...rest, topics: [subject.topic] },
  };
  const { topic, thenAndNow } = await execute(ExplainChangeDocument, variables);
  const place = thenAndNow.topics.findIndex((one) => one.topic.slug === subject.topic);
  const found = thenAndNow.topics[place];
  const common = {
    ...(await titled('change', { side: thenAndNow.entity.name, topic: topic!.title })),
    query: { document: ExplainChangeDocument, variables, path: `thenAndNow.topics.${place}.change.value` },
  };
  if (!found?.change || !found.earlier.mean || !found.later.mean) {
    return { ...common, ...NOTHING, facts: [], steps: [] };
  }
  return {
    ...common,
    ...(await changeFigure(locale, {
      earlier: found.earlier.mean,
      later: found.later.mean,
      change: found.change,
    })),
    inputs: await periodTable(locale, { side: subject.side, topic: subject.topic, conditions }, [
      { ...periods.earlier, counts: found.earlier.counts, mean: found.earlier.mean.value },
      { ...periods.later, counts: found.later.counts, mean: found.later.mean.value },
    ]),
  };
}

type PeriodLine = { from: string; to: string; counts: CountsLabelFragment; mean: number };

/** Two periods, each mean leading to its own explanation, where its positions and claims stand. */
async function periodTable(
  locale: Locale,
  { side, topic, conditions }: { side: SideName; topic: string; conditions: Conditions },
  periods: PeriodLine[],
) {
  const [t, charts] = await Promise.all([getTranslations('explain'), getTranslations('charts')]);
  const format = formatFor(locale);
  const bases = await Promise.all(periods.map(({ counts }) => basisOf(counts)));
  return (
    <InputTable
      label={t('inputs')}
      columns={[
        { key: 'period', content: charts('table.time') },
        { key: 'mean', content: charts('table.mean'), kind: 'number' },
        { key: 'basis', content: t('facts.basis') },
      ]}
      lines={periods.map(({ from, to, mean }, place) => ({
        key: from,
        cells: [
          `${format.date(from)} – ${format.date(to)}`,
          <a key="mean" href={explainAddress(locale, { measure: 'mean', side, topic }, { ...conditions, from, to })}>
            {format.stance(mean)}
          </a>,
          bases[place],
        ],
      }))}
    />
  );
}

import { getTranslations } from 'next-intl/server';
import { isFair } from '@/components/charts/evidence';
import type { ExplainPairQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { Explanation } from '../explanation';
import { agreementEquation, betweenEquations, divergenceEquation, withinEquations } from './distance-steps';
import { logOddsEquations, priorEquation, scoreEquations } from './emphasis-steps';
import { gapBounds, gapEquations, sideEquations } from './gap-steps';

type Topic = NonNullable<ExplainPairQuery['comparison']['topic']>;
type Figure = Pick<Explanation, 'value' | 'verdict' | 'facts' | 'steps' | 'grade'>;
type Draw = (locale: Locale, topic: Topic) => Promise<Figure>;

export type OfPair = 'gap' | 'agreement' | 'divergence' | 'emphasis' | 'blind-spot';

const NOTHING: Figure = { value: null, facts: [], steps: [] };
/** Beyond it a z-score is hardly chance. */
const BEYOND_CHANCE = 1.96;

const gap: Draw = async (locale, { left, right, gap: found }) => {
  if (!found || !left.mean || !right.mean) return NOTHING;
  const [t, charts] = await Promise.all([getTranslations('explain'), getTranslations('charts')]);
  const format = formatFor(locale);
  const verdict = found.different ? 'different' : 'withinChance';
  return {
    value: format.decimal(Math.abs(found.value)),
    verdict: charts(`spectrum.${isFair(found.grade) ? verdict : 'thin'}`),
    grade: found.grade,
    facts: [
      { key: 'signed', name: t('facts.signed'), text: format.stance(found.value) },
      {
        key: 'range',
        name: t('facts.gapRange'),
        text: charts('table.range', { low: format.stance(found.low), high: format.stance(found.high) }),
      },
    ],
    steps: [
      { key: 'left', words: t('steps.left'), equations: sideEquations(left.mean, 'L') },
      { key: 'right', words: t('steps.right'), equations: sideEquations(right.mean, 'R') },
      { key: 'gap', words: t('steps.gap'), equations: gapEquations(left.mean, right.mean, found) },
      { key: 'bounds', words: t('steps.gapBounds'), equations: gapBounds(found) },
    ],
  };
};

const agreement: Draw = async (locale, topic) => {
  if (!topic.distances || topic.agreement === null) return NOTHING;
  const t = await getTranslations('explain.steps');
  return {
    value: formatFor(locale).percent(topic.agreement),
    grade: topic.gap?.grade,
    facts: [],
    steps: [
      { key: 'between', words: t('between'), equations: betweenEquations(topic, topic.distances) },
      { key: 'agreement', words: t('agreement'), equations: [agreementEquation(topic.distances, topic.agreement)] },
    ],
  };
};

const divergence: Draw = async (locale, topic) => {
  if (!topic.distances || topic.divergence === null) return NOTHING;
  const t = await getTranslations('explain.steps');
  return {
    value: formatFor(locale).percent(topic.divergence),
    grade: topic.gap?.grade,
    facts: [],
    steps: [
      { key: 'between', words: t('between'), equations: betweenEquations(topic, topic.distances) },
      { key: 'within', words: t('within'), equations: withinEquations(topic, topic.distances) },
      { key: 'divergence', words: t('divergence'), equations: [divergenceEquation(topic.distances, topic.divergence)] },
    ],
  };
};

const emphasis: Draw = async (locale, { emphasis: score, emphasisTerms: terms }) => {
  const t = await getTranslations('explain');
  const format = formatFor(locale);
  return {
    value: format.stance(score, 2),
    verdict: t(Math.abs(score) > BEYOND_CHANCE ? 'verdicts.emphasised' : 'verdicts.notEmphasised'),
    facts: [
      { key: 'topic', name: t('facts.onTopic'), text: `${terms.left} · ${terms.right}` },
      { key: 'total', name: t('facts.onAll'), text: `${terms.leftTotal} · ${terms.rightTotal}` },
      { key: 'topics', name: t('facts.topics'), text: format.count(terms.topics) },
    ],
    steps:
      terms.deviation === 0
        ? []
        : [
            { key: 'prior', words: t('steps.prior'), equations: [priorEquation(terms)] },
            { key: 'odds', words: t('steps.odds'), equations: logOddsEquations(terms) },
            { key: 'score', words: t('steps.score'), equations: scoreEquations(terms, score) },
          ],
  };
};

const blindSpot: Draw = async (_locale, { left, right, blindSpot: silent }) => {
  const [t, counts] = await Promise.all([getTranslations('explain'), getTranslations('counts')]);
  const silentOnes = left.counts.positions === 0 ? right : left;
  return {
    value: counts('positions', { count: silentOnes.counts.positions }),
    verdict: t(silent ? 'verdicts.blindSpot' : 'verdicts.noBlindSpot'),
    facts: [
      { key: 'positions', name: t('facts.onTopic'), text: `${left.counts.positions} · ${right.counts.positions}` },
    ],
    steps: [],
  };
};

/** What each measure between two sides on a topic says, and how it comes about. */
export const PAIR_FIGURES: Record<OfPair, Draw> = { gap, agreement, divergence, emphasis, 'blind-spot': blindSpot };

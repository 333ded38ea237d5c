import { getTranslations } from 'next-intl/server';
import { isFair } from '@/components/charts/evidence';
import { sub, v } from '@/components/formula/formula';
import { type Equation, evaluate, less, plus, rooted, squared } from '@/components/worked/expression';
import type { ExplainedChangeFragment, ExplainedMeanFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { Explanation } from '../explanation';
import { boundEquations, deviationEquations, meanEquation } from './mean-steps';

type Mean = ExplainedMeanFragment;

/** The difference of two means of one side, and the ends of its interval. */
export function changeEquations(earlier: Mean, later: Mean, change: ExplainedChangeFragment): Equation[] {
  const deviation = rooted(plus(squared(earlier.deviation), squared(later.deviation)));
  return [
    { symbol: v('Δ'), expression: less(later.value, earlier.value), result: change.value },
    { symbol: sub(v('σ'), v('Δ')), expression: deviation },
    ...boundEquations(v('Δ'), change.value, evaluate(deviation)),
  ];
}

/** What a change of a mean says, and how it comes about. */
export async function changeFigure(
  locale: Locale,
  { earlier, later, change }: { earlier: Mean; later: Mean; change: ExplainedChangeFragment },
): Promise<Pick<Explanation, 'value' | 'verdict' | 'facts' | 'steps' | 'grade'>> {
  const [t, charts] = await Promise.all([getTranslations('explain'), getTranslations('charts')]);
  const format = formatFor(locale);
  const range = ({ low, high }: { low: number; high: number }) =>
    charts('table.range', { low: format.stance(low), high: format.stance(high) });
  const said = change.different ? 'different' : 'withinChance';
  return {
    value: format.stance(change.value),
    verdict: charts(`spectrum.${isFair(change.grade) ? said : 'thin'}`),
    grade: change.grade,
    facts: [
      { key: 'range', name: t('facts.gapRange'), text: range(change) },
      { key: 'earlier', name: t('facts.earlier'), text: `${format.stance(earlier.value)} (${range(earlier)})` },
      { key: 'later', name: t('facts.later'), text: `${format.stance(later.value)} (${range(later)})` },
    ],
    steps: [
      {
        key: 'earlier',
        words: t('steps.earlier'),
        equations: [meanEquation(earlier, '1'), ...deviationEquations(earlier, '1')],
      },
      {
        key: 'later',
        words: t('steps.later'),
        equations: [meanEquation(later, '2'), ...deviationEquations(later, '2')],
      },
      { key: 'change', words: t('steps.change'), equations: changeEquations(earlier, later, change) },
    ],
  };
}

import { sub, v } from '@/components/formula/formula';
import { type Equation, evaluate, less, logged, over, plus, rooted, times } from '@/components/worked/expression';
import type { ExplainPairQuery } from '@/generated/graphql/documents';

type Terms = NonNullable<ExplainPairQuery['comparison']['topic']>['emphasisTerms'];

/** α of the topic. */
export function priorEquation({ left, right, leftTotal, rightTotal, topics, prior }: Terms): Equation {
  return {
    symbol: sub(v('α'), v('t')),
    expression: over(times(topics, plus(left, right)), plus(leftTotal, rightTotal)),
    result: prior,
  };
}

/** The two sides' log-odds λ, and their difference. */
export function logOddsEquations({ left, right, leftTotal, rightTotal, topics, prior, logOdds }: Terms): Equation[] {
  const odds = (own: number, all: number) => logged(over(plus(own, prior), less(less(plus(all, topics), own), prior)));
  const ofRight = odds(right, rightTotal);
  const ofLeft = odds(left, leftTotal);
  return [
    { symbol: sub(v('λ'), v('R')), expression: ofRight },
    { symbol: sub(v('λ'), v('L')), expression: ofLeft },
    { symbol: v('δ'), expression: less(evaluate(ofRight), evaluate(ofLeft)), result: logOdds },
  ];
}

/** Its deviation and the z-score. */
export function scoreEquations({ left, right, prior, logOdds, deviation }: Terms, emphasis: number): Equation[] {
  return [
    {
      symbol: v('σ'),
      expression: rooted(plus(over(1, plus(right, prior)), over(1, plus(left, prior)))),
      result: deviation,
    },
    { symbol: v('z'), expression: over(logOdds, deviation), result: emphasis },
  ];
}

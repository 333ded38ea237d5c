import { sub, v } from '@/components/formula/formula';
import { type Equation, less, logged, over, plus, rooted, times } from '@/components/worked/expression';
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

/** The difference of the two sides' log-odds. */
export function logOddsEquation({ left, right, leftTotal, rightTotal, topics, prior, logOdds }: Terms): Equation {
  const odds = (own: number, all: number) => logged(over(plus(own, prior), less(less(plus(all, topics), own), prior)));
  return { symbol: v('δ'), expression: less(odds(right, rightTotal), odds(left, leftTotal)), result: logOdds };
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

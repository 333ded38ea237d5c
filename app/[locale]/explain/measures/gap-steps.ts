import { sub, v } from '@/components/formula/formula';
import { type Equation, less, plus, rooted, squared } from '@/components/worked/expression';
import type { ExplainPairQuery } from '@/generated/graphql/documents';
import { boundEquations, deviationEquations, meanEquation } from './mean-steps';

type Topic = NonNullable<ExplainPairQuery['comparison']['topic']>;
type Mean = NonNullable<Topic['left']['mean']>;
type Gap = NonNullable<Topic['gap']>;

/** μ and σ of one side. */
export function sideEquations(mean: Mean, side: 'L' | 'R'): Equation[] {
  return [meanEquation(mean, side), ...deviationEquations(mean, side)];
}

/** The difference of the two means, and its deviation. */
export function gapEquations(left: Mean, right: Mean, gap: Gap): Equation[] {
  return [
    { symbol: v('Δ'), expression: less(right.value, left.value), result: gap.value },
    {
      symbol: sub(v('σ'), v('Δ')),
      expression: rooted(plus(squared(left.deviation), squared(right.deviation))),
      result: gap.deviation,
    },
  ];
}

/** The two ends of its interval. */
export function gapBounds({ value, deviation }: Gap): Equation[] {
  return boundEquations(v('Δ'), value, deviation);
}

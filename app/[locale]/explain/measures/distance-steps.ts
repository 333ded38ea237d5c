import { expected, o, sup, v } from '@/components/formula/formula';
import { type Equation, evaluate, less, over, plus, sized, times } from '@/components/worked/expression';
import type { ExplainPairQuery } from '@/generated/graphql/documents';

type Topic = NonNullable<ExplainPairQuery['comparison']['topic']>;
type Distances = NonNullable<Topic['distances']>;
type Values = Topic['left']['positions'];

/** Longer sums are told by their result alone: nobody adds up more by hand. */
const MOST_TERMS = 12;
const RANGE = 4;

/** The mean distance over all pairs of a position from each table, term by term where there are few. */
function meanDistance(symbol: Equation['symbol'], left: Values, right: Values, known: number): Equation[] {
  const pairs = left.flatMap((x) => right.map((y) => ({ x, y }))).filter(({ x, y }) => x.value !== y.value);
  if (pairs.length === 0 || pairs.length > MOST_TERMS) {
    return [{ symbol, expression: { kind: 'number', value: known }, result: known }];
  }
  const size = (values: Values) => values.reduce((sum, { count }) => sum + count, 0);
  const terms = pairs.map(({ x, y }) => times(x.count, y.count, sized(less(x.value, y.value))));
  const sum = plus(...terms);
  return [
    { symbol: v('Σ'), expression: sum },
    { symbol, expression: over(evaluate(sum), times(size(left), size(right))), result: known },
  ];
}

const X = v('X');
const Y = v('Y');
const other = (side: typeof X) => sup(side, o('′'));

/** E|X − Y|. */
export function betweenEquations({ left, right }: Pick<Topic, 'left' | 'right'>, { between }: Distances): Equation[] {
  return meanDistance(expected(X, o('−'), Y), left.positions, right.positions, between);
}

/** E|X − X′| and E|Y − Y′|. */
export function withinEquations(
  { left, right }: Pick<Topic, 'left' | 'right'>,
  { withinLeft, withinRight }: Distances,
): Equation[] {
  return [
    ...meanDistance(expected(X, o('−'), other(X)), left.positions, left.positions, withinLeft),
    ...meanDistance(expected(Y, o('−'), other(Y)), right.positions, right.positions, withinRight),
  ];
}

/** The agreement from the distance between the sides. */
export function agreementEquation({ between }: Distances, agreement: number): Equation {
  return { symbol: v('A'), expression: less(1, over(between, RANGE)), result: agreement };
}

/** The divergence from all three distances; 0 over 0 is 0. */
export function divergenceEquation({ between, withinLeft, withinRight }: Distances, divergence: number): Equation {
  return {
    symbol: v('H'),
    expression:
      between === 0
        ? { kind: 'number', value: divergence }
        : over(less(less(times(2, between), withinLeft), withinRight), times(2, between)),
    result: divergence,
  };
}

import { n, o, row, sub, sup, v } from '@/components/formula/formula';
import { type Equation, less, over, plus, rooted, squared, times } from '@/components/worked/expression';
import { number } from '@/components/worked/math';
import type { ExplainedSideFragment } from '@/generated/graphql/documents';
import * as symbols from '../../_measures/symbols';

type Mean = NonNullable<ExplainedSideFragment['mean']>;
type Levels = ExplainedSideFragment['distribution'];

/** Half the width of an interval, in deviations. */
const NORMAL_95 = 1.96;
/** The prior of each level, in positions. */
const PRIOR = 1 / 5;

const sigma = (side?: string) => (side ? sub(v('σ'), v(side)) : v('σ'));
const atLevel = (level: number) => sub(v('π'), number(level));

/** π_v of each level. */
export function shareEquations({ n: positions, shares }: Mean, distribution: Levels): Equation[] {
  return shares.map(({ level, share }) => ({
    symbol: atLevel(level),
    expression: over(plus(distribution.find((one) => one.level === level)?.count ?? 0, PRIOR), plus(positions, 1)),
    result: share,
  }));
}

/** μ from the shares. The middle of the scale adds nothing. */
export function meanEquation({ value, shares }: Mean, side?: string): Equation {
  const terms = shares.filter(({ level }) => level !== 0).map(({ level, share }) => times(level, share));
  return { symbol: symbols.mu(side && v(side)), expression: plus(...terms), result: value };
}

/** Σv²π and σ. */
export function deviationEquations(
  { n: positions, value, square, shares, deviation }: Mean,
  side?: string,
): Equation[] {
  const squares = shares.filter(({ level }) => level !== 0).map(({ level, share }) => times(level ** 2, share));
  return [
    {
      symbol: row(o('∑'), sup(v('v'), n('2')), symbols.times, sub(v('π'), v('v'))),
      expression: plus(...squares),
      result: square,
    },
    {
      symbol: sigma(side),
      expression: rooted(over(less(square, squared(value)), plus(positions, 2))),
      result: deviation,
    },
  ];
}

/** The two ends of an interval around a value, before they are cut off at the ends of the scale. */
export function boundEquations(symbol: Equation['symbol'], value: number, deviation: number): Equation[] {
  const margin = times(NORMAL_95, deviation);
  return [
    { symbol: row(symbol, symbols.minus, n('1.96'), symbols.times, v('σ')), expression: less(value, margin) },
    { symbol: row(symbol, symbols.plus, n('1.96'), symbols.times, v('σ')), expression: plus(value, margin) },
  ];
}

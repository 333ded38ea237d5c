import type { ReactNode } from 'react';

/**
 * A calculation with its numbers in place. It is told once and used twice: written out for a reader to recompute
 * (worked.tsx), and evaluated by the tests, so that what is written leads to the number it explains.
 */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'sum'; terms: readonly Expression[] }
  | { kind: 'difference'; from: Expression; take: Expression }
  | { kind: 'product'; factors: readonly Expression[] }
  | { kind: 'quotient'; over: Expression; under: Expression }
  | { kind: 'square' | 'logarithm' | 'size'; of: Expression }
  /** The square root where no degree is given. */
  | { kind: 'root'; of: Expression; degree?: number };

type Given = Expression | number;

const expression = (given: Given): Expression => (typeof given === 'number' ? { kind: 'number', value: given } : given);

export const plus = (...terms: Given[]): Expression => ({ kind: 'sum', terms: terms.map(expression) });
export const times = (...factors: Given[]): Expression => ({ kind: 'product', factors: factors.map(expression) });
export const less = (from: Given, take: Given): Expression => ({
  kind: 'difference',
  from: expression(from),
  take: expression(take),
});
export const over = (above: Given, below: Given): Expression => ({
  kind: 'quotient',
  over: expression(above),
  under: expression(below),
});
export const squared = (of: Given): Expression => ({ kind: 'square', of: expression(of) });
export const logged = (of: Given): Expression => ({ kind: 'logarithm', of: expression(of) });
/** Its distance from 0. */
export const sized = (of: Given): Expression => ({ kind: 'size', of: expression(of) });
export const rooted = (of: Given, degree?: number): Expression => ({ kind: 'root', of: expression(of), degree });

/** One line of a calculation: what is computed, how, and what comes out. */
export type Equation = {
  /** What is computed, as the formula calls it: MathML, or a letter. */
  symbol: ReactNode;
  expression: Expression;
  /** What the API answers for it; where it does not tell this step, what the calculation comes to. */
  result?: number;
};

/** The value of a calculation. */
export function evaluate(one: Expression): number {
  switch (one.kind) {
    case 'number':
      return one.value;
    case 'sum':
      return one.terms.reduce((sum, term) => sum + evaluate(term), 0);
    case 'difference':
      return evaluate(one.from) - evaluate(one.take);
    case 'product':
      return one.factors.reduce((product, factor) => product * evaluate(factor), 1);
    case 'quotient':
      return evaluate(one.over) / evaluate(one.under);
    case 'square':
      return evaluate(one.of) ** 2;
    case 'logarithm':
      return Math.log(evaluate(one.of));
    case 'size':
      return Math.abs(evaluate(one.of));
    case 'root':
      return evaluate(one.of) ** (1 / (one.degree ?? 2));
  }
}

import type { ReactNode } from 'react';
import { abs, continuing, frac, n, nthRoot, o, paren, root, row, sup, v } from '../formula/formula';
import type { Expression } from './expression';

/** Decimals a reader recomputes with: enough for the figure's own two to come out right. */
const DIGITS = 4;

/** A number as a calculation shows it: at most four decimals, and none that say nothing. */
export function rounded(value: number): string {
  const text = Number(Math.abs(value).toFixed(DIGITS)).toString();
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** A number with a real minus, which MathML takes for an operator. */
export function number(value: number): ReactNode {
  const text = rounded(value);
  return text.startsWith('−') ? row(o('−'), n(text.slice(1))) : n(text);
}

/** A calculation in MathML. */
export function mathOf(one: Expression): ReactNode {
  switch (one.kind) {
    case 'number':
      return number(one.value);
    case 'sum':
      return row(...joined(one.terms.map(mathOf), '+'));
    case 'difference':
      return row(mathOf(one.from), o('−'), isCompound(one.take) ? paren(mathOf(one.take)) : mathOf(one.take));
    case 'product':
      return row(...joined(one.factors.map(factor), '·'));
    case 'quotient':
      return frac(mathOf(one.over), mathOf(one.under));
    case 'square':
      return sup(one.of.kind !== 'number' || isNegative(one.of) ? paren(mathOf(one.of)) : mathOf(one.of), n('2'));
    case 'logarithm':
      return row(v('ln'), one.of.kind === 'quotient' ? paren(mathOf(one.of)) : factor(one.of));
    case 'size':
      return abs(mathOf(one.of));
    case 'root':
      return one.degree ? nthRoot(mathOf(one.of), n(String(one.degree))) : root(mathOf(one.of));
  }
}

/** The parts of a calculation between which a line may break: the terms of its outermost sum. */
export function breakable(one: Expression): ReactNode[] {
  if (one.kind !== 'sum') return [mathOf(one)];
  return one.terms.map((term, place) => (place === 0 ? mathOf(term) : row(continuing('+'), mathOf(term))));
}

const factor = (one: Expression) => (isCompound(one) ? paren(mathOf(one)) : mathOf(one));

function isNegative(one: Expression): boolean {
  return one.kind === 'number' && rounded(one.value).startsWith('−');
}

function isCompound(one: Expression): boolean {
  return one.kind === 'sum' || one.kind === 'difference' || isNegative(one);
}

function joined(parts: ReactNode[], operator: string): ReactNode[] {
  return parts.flatMap((part, place) => (place === 0 ? [part] : [o(operator), part]));
}

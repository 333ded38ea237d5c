import { createElement, type ReactNode } from 'react';
import styles from './formula.module.css';

/** An element of MathML, which React writes but its types do not know. */
function element(name: string, ...children: ReactNode[]) {
  return createElement(name, null, ...children);
}

type Part = ReactNode;

/** A variable; letters alone are set in italics. */
export const v = (name: string) => element('mi', name);
/** Several indices beside each other, each a letter of its own. */
export const letters = (names: string) => row(...[...names].map(v));
export const n = (value: string) => element('mn', value);
export const o = (operator: string) => element('mo', operator);
/** An operator at the start of a line that goes on from the one before: set with the space of one between two terms. */
export const continuing = (operator: string) => createElement('mo', { form: 'infix' }, operator);
export const row = (...parts: Part[]) => element('mrow', ...parts);
export const frac = (above: Part, below: Part) => element('mfrac', above, below);
export const sub = (base: Part, index: Part) => element('msub', base, index);
export const sup = (base: Part, exponent: Part) => element('msup', base, exponent);
export const subsup = (base: Part, index: Part, exponent: Part) => element('msubsup', base, index, exponent);
export const root = (...parts: Part[]) => element('msqrt', ...parts);
export const nthRoot = (of: Part, degree: Part) => element('mroot', of, degree);
export const paren = (...parts: Part[]) => row(o('('), ...parts, o(')'));
export const abs = (...parts: Part[]) => row(o('|'), ...parts, o('|'));
/** A sum over an index. */
export const sum = (index: Part, ...parts: Part[]) => row(element('munder', o('∑'), index), ...parts);
/** A sum over all there is. */
export const total = (...parts: Part[]) => row(o('∑'), ...parts);
/** A product over an index. */
export const product = (index: Part, ...parts: Part[]) => row(element('munder', o('∏'), index), ...parts);
/** The largest over an index. */
export const largest = (index: Part, ...parts: Part[]) => row(element('munder', o('max'), index), ...parts);
/** The mean of a distance over all pairs. */
export const expected = (...parts: Part[]) => row(v('E'), abs(...parts));

/** Equations one under another. Mathematics runs from left to right in every language here. */
export function Formula({ lines, label }: { lines: readonly Part[]; label: string }) {
  return (
    // Long equations scroll on a phone, so the region takes the keyboard.
    <section className={styles.formula} dir="ltr" aria-label={label} tabIndex={0}>
      {[...lines.entries()].map(([place, line]) => (
        <div key={place}>{createElement('math', { display: 'block', dir: 'ltr' }, line)}</div>
      ))}
    </section>
  );
}

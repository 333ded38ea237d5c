import { createElement, type ReactNode } from 'react';
import { continuing, o, row } from '../formula/formula';
import { type Equation, evaluate } from './expression';
import { breakable, number } from './math';
import styles from './worked.module.css';

/** A step of a calculation: what is done, in words, and its lines. */
export type Step = { key: string; words: ReactNode; equations: readonly Equation[] };

/** A calculation step by step, with its numbers in place. */
export function Worked({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} role="list">
      {steps.map((step) => (
        <li key={step.key}>
          <p>{step.words}</p>
          {[...step.equations.entries()].map(([place, equation]) => (
            <Line key={place} equation={equation} />
          ))}
        </li>
      ))}
    </ol>
  );
}

/** One equation. It is set in parts, between which a narrow page may break the line; MathML by itself never does. */
function Line({ equation: { symbol, expression, result = evaluate(expression) } }: { equation: Equation }) {
  const parts = [
    row(symbol, o('=')),
    ...(expression.kind === 'number' ? [] : breakable(expression)),
    ...(expression.kind === 'number' ? [number(result)] : [row(continuing('='), number(result))]),
  ];
  return (
    <p className={styles.line} dir="ltr">
      {[...parts.entries()].map(([place, part]) => (
        <span key={place}>{createElement('math', { dir: 'ltr' }, part)} </span>
      ))}
    </p>
  );
}

import { abs, n, o, paren, root, row, sub, subsup, sum, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals, minus, mu, plus, plusMinus, times } from './symbols';

const weight = sub(v('w'), v('i'));
const level = v('v');

/** Sides over time. */
export const TIME: readonly MeasureNote[] = [
  { key: 'timeline', anchor: 'timeline', sources: [] },
  {
    key: 'turningPoint',
    anchor: 'turning-point',
    formula: [
      row(abs(mu(v('b')), minus, mu(v('a'))), o('>'), n('1.96'), paren(sub(v('σ'), v('a')), plus, sub(v('σ'), v('b')))),
    ],
    sources: [
      'Schenker, N. & Gentleman, J. F. (2001). On judging the significance of differences by examining the overlap between confidence intervals. The American Statistician 55.',
    ],
  },
  {
    key: 'slidingMean',
    anchor: 'sliding-mean',
    formula: [
      row(sub(v('c'), level), equals, sum(v('i'), weight, sub(v('h'), row(v('i'), level)))),
      row(v('n'), equals, sum(v('i'), weight)),
    ],
    sources: [
      'Ibrahim, J. G. & Chen, M.-H. (2000). Power prior distributions for regression models. Statistical Science 15.',
      'West, M. & Harrison, J. (1997). Bayesian Forecasting and Dynamic Models, 2nd edition, chapter 6. Springer.',
    ],
  },
  {
    key: 'change',
    anchor: 'change',
    formula: [
      row(v('Δ'), equals, mu(v('b')), minus, mu(v('a'))),
      row(
        v('Δ'),
        plusMinus,
        n('1.96'),
        times,
        root(subsup(v('σ'), v('a'), n('2')), plus, subsup(v('σ'), v('b'), n('2'))),
      ),
    ],
    sources: [],
  },
];

import { abs, frac, n, o, paren, root, row, sub, subsup, sum, sup, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals, minus, mu, plus, plusMinus, times } from './symbols';

const KERNELS = 'Wand, M. P. & Jones, M. C. (1995). Kernel Smoothing. Chapman & Hall.';
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
    sources: [],
  },
  {
    key: 'slidingMean',
    anchor: 'sliding-mean',
    formula: [
      row(sub(v('c'), level), equals, sum(v('i'), weight, sub(v('h'), row(v('i'), level)))),
      row(v('n'), equals, sum(v('i'), weight)),
      row(v('N'), equals, frac(sup(paren(sum(v('i'), weight)), n('2')), sum(v('i'), subsup(v('w'), v('i'), n('2'))))),
    ],
    sources: [KERNELS, 'Kish, L. (1965). Survey Sampling. Wiley.'],
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

import { frac, n, paren, row, sub, sum, sup, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals, minus, mu, plus, plusMinus, times } from './symbols';

const share = sub(v('π'), v('v'));

/** One side on one topic. */
export const ONE_SIDE: readonly MeasureNote[] = [
  {
    key: 'mean',
    anchor: 'mean',
    formula: [
      row(share, equals, frac(row(sub(v('c'), v('v')), plus, frac(n('1'), n('5'))), row(v('n'), plus, n('1')))),
      row(mu(), equals, sum(v('v'), v('v'), times, share)),
      row(
        sup(v('σ'), n('2')),
        equals,
        frac(row(sum(v('v'), sup(v('v'), n('2')), times, share), minus, sup(mu(), n('2'))), row(v('n'), plus, n('2'))),
      ),
      row(mu(), plusMinus, n('1.96'), times, v('σ')),
    ],
    sources: [
      'Perks, W. (1947). Some observations on inverse probability. Journal of the Institute of Actuaries 73.',
      'Gelman, A. et al. (2013). Bayesian Data Analysis, 3rd edition, section 3.4. CRC Press.',
    ],
  },
  { key: 'evidence', anchor: 'evidence', sources: [] },
  {
    key: 'cohesion',
    anchor: 'cohesion',
    formula: [
      row(
        v('A'),
        equals,
        sum(
          v('i'),
          sub(v('w'), v('i')),
          times,
          sub(v('U'), v('i')),
          times,
          paren(n('1'), minus, frac(row(sub(v('s'), v('i')), minus, n('1')), row(v('k'), minus, n('1')))),
        ),
      ),
      row(
        v('U'),
        equals,
        frac(
          row(paren(v('k'), minus, n('2')), v('TU'), minus, paren(v('k'), minus, n('1')), v('TDU')),
          row(paren(v('k'), minus, n('2')), paren(v('TU'), plus, v('TDU'))),
        ),
      ),
    ],
    sources: ['Van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality & Quantity 35.'],
  },
];

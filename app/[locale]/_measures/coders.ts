import type { ReactNode } from 'react';
import { frac, letters, n, o, paren, row, sub, subsup, sum, sup, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals, minus, plus, times } from './symbols';

const square = (symbol: ReactNode) => sup(symbol, n('2'));
const coincidences = sub(v('o'), letters('ck'));
const count = (value: string) => sub(v('n'), v(value));
const distance = subsup(v('δ'), letters('ck'), n('2'));
const pairs = letters('ck');

/** Those who read and code the articles. */
export const CODERS: readonly MeasureNote[] = [
  {
    key: 'reliability',
    anchor: 'reliability',
    formula: [
      row(
        v('α'),
        equals,
        n('1'),
        minus,
        row(paren(v('n'), minus, n('1'))),
        times,
        frac(sum(pairs, coincidences, distance), sum(pairs, count('c'), count('k'), distance)),
      ),
      row(
        distance,
        equals,
        square(
          paren(
            sum(row(v('g'), equals, v('c'), o('…'), v('k')), count('g')),
            minus,
            frac(row(count('c'), plus, count('k')), n('2')),
          ),
        ),
      ),
      row(letters('u'), v('α'), equals, n('1'), minus, frac(sub(v('D'), letters('o')), sub(v('D'), letters('e')))),
    ],
    sources: [
      'Krippendorff, K. (2019). Content Analysis: An Introduction to Its Methodology, 4th edition, chapter 12. Sage.',
      'Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016). On the reliability of unitizing textual continua: further developments. Quality & Quantity 50.',
      'Zapf, A., Castell, S., Morawietz, L. & Karch, A. (2016). Measuring inter-rater reliability for nominal data: which coefficients and confidence intervals are appropriate? BMC Medical Research Methodology 16:93.',
    ],
  },
];

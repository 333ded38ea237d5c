import type { ReactNode } from 'react';
import {
  frac,
  largest,
  letters,
  n,
  o,
  paren,
  product,
  root,
  row,
  sub,
  subsup,
  sum,
  sup,
  total,
  v,
} from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { conflict, congruence, equals, minus, plus, times } from './symbols';

const shareOf = (who: ReactNode) => frac(row(who, plus, frac(n('1'), n('2'))), row(sub(v('S'), v('g')), plus, n('1')));
const accepting = (side: string) => sub(v('a'), v(side));
const rejecting = (side: string) => sub(v('r'), v(side));
const everySide = frac(n('1'), v('G'));
const pairs = row(v('i'), o('<'), v('j'));

/** All sides together. */
export const MANY_SIDES: readonly MeasureNote[] = [
  {
    key: 'consensus',
    anchor: 'consensus',
    formula: [
      row(
        accepting('g'),
        equals,
        shareOf(sub(v('A'), v('g'))),
        o(','),
        rejecting('g'),
        equals,
        shareOf(sub(v('B'), v('g'))),
      ),
      row(v('a'), equals, sup(paren(product(v('g'), accepting('g'))), everySide)),
      row(v('r'), equals, sup(paren(product(v('g'), rejecting('g'))), everySide)),
      row(v('c'), equals, largest(row(v('g'), o('≠'), v('h')), root(accepting('g'), times, rejecting('h')))),
    ],
    sources: [
      'Small, C. et al. (2021). Polis: Scaling deliberation by mapping high dimensional opinion spaces. Recerca 26.',
      'Brown, L. D., Cai, T. T. & DasGupta, A. (2001). Interval estimation for a binomial proportion. Statistical Science 16.',
    ],
  },
  {
    key: 'polarisation',
    anchor: 'polarisation',
    formula: [
      row(
        v('P'),
        equals,
        frac(
          sum(pairs, sub(v('s'), letters('ij')), paren(congruence('ij'), minus, conflict('ij'))),
          sum(pairs, paren(congruence('ij'), plus, conflict('ij'))),
        ),
      ),
      row(v('A'), equals, frac(total(congruence('ij')), total(paren(congruence('ij'), plus, conflict('ij'))))),
    ],
    sources: [
      'Leifeld, P. (2017). Discourse Network Analysis. In: The Oxford Handbook of Political Networks. Oxford University Press.',
      'Arvesen, J. N. (1969). Jackknifing U-statistics. Annals of Mathematical Statistics 40.',
      'Doreian, P. & Mrvar, A. (1996). A partitioning approach to structural balance. Social Networks 18.',
    ],
  },
  {
    key: 'balance',
    anchor: 'balance',
    formula: [row(v('N'), equals, frac(n('1'), sum(v('i'), subsup(v('p'), v('i'), n('2')))))],
    sources: [
      'Laakso, M. & Taagepera, R. (1979). Effective number of parties. Comparative Political Studies 12.',
      'Hill, M. O. (1973). Diversity and evenness. Ecology 54.',
    ],
  },
];

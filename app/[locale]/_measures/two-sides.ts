import type { ReactNode } from 'react';
import { abs, expected, frac, n, o, root, row, sub, subsup, sum, sup, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { count, equals, left, minus, mu, plus, plusMinus, right } from './symbols';

const spoken = (index: ReactNode) => sub(v('y'), index);
const prior = sub(v('α'), v('t'));

const logOdds = (side: ReactNode) =>
  row(v('ln'), frac(row(spoken(side), plus, prior), row(count(side), plus, v('T'), minus, spoken(side), minus, prior)));

/** Two sides, on one topic and over several. */
export const TWO_SIDES: readonly MeasureNote[] = [
  {
    key: 'gap',
    anchor: 'gap',
    formula: [
      row(v('Δ'), equals, mu(right), minus, mu(left)),
      row(v('Δ'), plusMinus, n('1.96'), root(subsup(v('σ'), left, n('2')), plus, subsup(v('σ'), right, n('2')))),
    ],
    sources: [],
  },
  {
    key: 'agreement',
    anchor: 'agreement',
    formula: [row(n('1'), minus, frac(expected(v('X'), minus, v('Y')), n('4')))],
    sources: [
      'Leifeld, P. (2017). Discourse Network Analysis (congruence). In: The Oxford Handbook of Political Networks.',
    ],
  },
  {
    key: 'divergence',
    anchor: 'divergence',
    formula: [
      row(
        v('H'),
        equals,
        frac(
          row(
            n('2'),
            expected(v('X'), minus, v('Y')),
            minus,
            expected(v('X'), minus, sup(v('X'), o('′'))),
            minus,
            expected(v('Y'), minus, sup(v('Y'), o('′'))),
          ),
          row(n('2'), expected(v('X'), minus, v('Y'))),
        ),
      ),
    ],
    sources: [
      'Székely, G. J. & Rizzo, M. L. (2013). Energy statistics. Journal of Statistical Planning and Inference 143.',
    ],
  },
  {
    key: 'shared',
    anchor: 'shared-topics',
    formula: [
      row(
        sub(v('w'), v('t')),
        equals,
        frac(row(n('2'), count(left), count(right)), row(count(left), plus, count(right))),
      ),
      row(
        v('f'),
        equals,
        frac(sum(v('t'), sub(v('w'), v('t')), sub(v('f'), v('t'))), sum(v('t'), sub(v('w'), v('t')))),
      ),
      row(v('J'), equals, frac(abs(v('L'), o('∩'), v('R')), abs(v('L'), o('∪'), v('R')))),
    ],
    sources: ['Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist 11.'],
  },
  {
    key: 'blindSpot',
    anchor: 'blind-spot',
    formula: [row(count(left), equals, n('0'), o(','), count(right), o('≥'), n('3'))],
    sources: [],
  },
  {
    key: 'emphasis',
    anchor: 'emphasis',
    formula: [
      row(v('δ'), equals, logOdds(right), minus, logOdds(left)),
      row(
        v('z'),
        equals,
        frac(
          v('δ'),
          root(frac(n('1'), row(spoken(right), plus, prior)), plus, frac(n('1'), row(spoken(left), plus, prior))),
        ),
      ),
    ],
    sources: ['Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin’ Words. Political Analysis 16.'],
  },
];

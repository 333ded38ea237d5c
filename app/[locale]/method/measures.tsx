import type { ReactNode } from 'react';
import { abs, expected, frac, n, o, paren, root, row, sub, subsup, sum, sup, v } from '@/components/formula/formula';

/** A measure as the Method page explains it: the anchor that figures link to, its formula, and where it comes from. */
export type MeasureNote = {
  anchor: string;
  /** Bibliographic references, which are the same in every language. */
  sources: string[];
} & (
  | {
      key:
        | 'position'
        | 'mean'
        | 'cohesion'
        | 'gap'
        | 'agreement'
        | 'divergence'
        | 'shared'
        | 'blindSpot'
        | 'emphasis'
        | 'balance';
      /** Equations, whose symbols the messages explain by the same key. */
      formula: ReactNode[];
    }
  | { key: 'evidence' | 'timeline'; formula?: undefined }
);

const left = v('L');
const right = v('R');
const mu = (index?: ReactNode) => (index ? sub(v('μ'), index) : v('μ'));
const times = o('·');
const minus = o('−');
const plus = o('+');
const equals = o('=');
const plusMinus = o('±');
const count = (index: ReactNode) => sub(v('n'), index);
const spoken = (index: ReactNode) => sub(v('y'), index);
const share = sub(v('π'), v('v'));
const prior = sub(v('α'), v('t'));

const logOdds = (side: ReactNode) =>
  row(v('ln'), frac(row(spoken(side), plus, prior), row(count(side), plus, v('T'), minus, spoken(side), minus, prior)));

export const MEASURES: readonly MeasureNote[] = [
  {
    key: 'position',
    anchor: 'position',
    formula: [
      row(v('p'), equals, frac(n('1'), v('k')), sum(row(v('i'), equals, n('1'), o('…'), v('k')), sub(v('v'), v('i')))),
    ],
    sources: [
      'Leifeld, P. (2017). Discourse Network Analysis. In: The Oxford Handbook of Political Networks. Oxford University Press.',
    ],
  },
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
  {
    key: 'balance',
    anchor: 'balance',
    formula: [row(v('N'), equals, frac(n('1'), sum(v('i'), subsup(v('p'), v('i'), n('2')))))],
    sources: [
      'Laakso, M. & Taagepera, R. (1979). Effective number of parties. Comparative Political Studies 12.',
      'Hill, M. O. (1973). Diversity and evenness. Ecology 54.',
    ],
  },
  { key: 'timeline', anchor: 'timeline', sources: [] },
];

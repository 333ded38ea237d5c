import type { ReactNode } from 'react';
import { abs, frac, letters, n, o, paren, root, row, sub, sum, sup, total, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { conflict, congruence, count, equals, minus, plus, times } from './symbols';

const LEIFELD =
  'Leifeld, P. (2017). Discourse Network Analysis. In: The Oxford Handbook of Political Networks. Oxford University Press.';

const said = (speaker: string, level: ReactNode) => sub(v('X'), row(v(speaker), v('j'), level));
const level = v('k');
const otherLevel = v('l');
const distance = frac(abs(sub(v('q'), level), minus, sub(v('q'), otherLevel)), n('4'));
const overPairs = (part: ReactNode) =>
  row(sum(v('j')), sum(level), sum(otherLevel), said('i', level), said('h', otherLevel), part);
const divisor = (name: string) => sub(v('d'), v(name));
const square = (symbol: ReactNode) => sup(symbol, n('2'));
const x = v('x');
const y = v('y');
const weight = v('w');

/** Speakers tied to each other and to topics. */
export const NETWORKS: readonly MeasureNote[] = [
  {
    key: 'network',
    anchor: 'network',
    formula: [
      row(congruence('ih'), equals, overPairs(paren(n('1'), minus, distance))),
      row(conflict('ih'), equals, overPairs(distance)),
      row(
        congruence('ih'),
        plus,
        conflict('ih'),
        equals,
        sum(v('j'), sub(v('n'), letters('ij')), sub(v('n'), letters('hj'))),
      ),
    ],
    sources: [LEIFELD],
  },
  {
    key: 'normalisation',
    anchor: 'normalisation',
    formula: [
      row(divisor('A'), equals, frac(row(count(x), plus, count(y)), n('2'))),
      row(divisor('J'), equals, total(square(x)), plus, total(square(y)), minus, total(x, y)),
      row(divisor('cos'), equals, root(total(square(x))), times, root(total(square(y)))),
      row(
        divisor('J, DNA'),
        equals,
        sum(row(y, equals, n('0')), x),
        plus,
        sum(row(x, equals, n('0')), y),
        plus,
        total(x, y),
      ),
      row(divisor('cos, DNA'), equals, count(x), times, count(y)),
    ],
    sources: [
      LEIFELD,
      'Tanimoto, T. T. (1958). An elementary mathematical theory of classification. IBM internal report.',
    ],
  },
  {
    key: 'duplicates',
    anchor: 'duplicates',
    formula: [
      row(
        sub(v('p'), v('u')),
        equals,
        frac(n('1'), sub(v('k'), v('u'))),
        sum(row(v('i'), o('∈'), v('u')), sub(v('v'), v('i'))),
      ),
    ],
    sources: [LEIFELD],
  },
  {
    key: 'window',
    anchor: 'window',
    formula: [
      row(v('u'), equals, frac(row(v('d'), minus, v('m')), v('h'))),
      row(sub(weight, v('uni')), equals, n('1'), o(','), abs(v('u')), o('≤'), n('1')),
      row(sub(weight, v('epa')), equals, n('1'), minus, square(v('u')), o(','), abs(v('u')), o('≤'), n('1')),
      row(sub(weight, v('tri')), equals, n('1'), minus, abs(v('u')), o(','), abs(v('u')), o('≤'), n('1')),
      row(sub(weight, v('gau')), equals, sup(v('e'), row(minus, square(v('u')), o('/'), n('2')))),
    ],
    sources: [
      'Wand, M. P. & Jones, M. C. (1995). Kernel Smoothing. Chapman & Hall.',
      'Leifeld, P. (2016). Policy Debates as Dynamic Networks: German Pension Politics and Privatization Discourse. Campus.',
    ],
  },
  {
    key: 'twoMode',
    anchor: 'two-mode',
    formula: [
      row(sub(weight, v('ignore')), equals, count(letters('it'))),
      row(sub(weight, v('subtract')), equals, total(sub(v('p'), letters('it')))),
      row(divisor('activity'), equals, count(v('i')), o(','), divisor('prominence'), equals, count(v('t'))),
    ],
    sources: [LEIFELD],
  },
  {
    key: 'communities',
    anchor: 'communities',
    formula: [
      row(sub(v('A'), letters('ij')), equals, o('max'), paren(n('0'), o(','), congruence('ij'), minus, conflict('ij'))),
      row(
        v('Q'),
        equals,
        frac(n('1'), row(n('2'), v('m'))),
        sum(
          letters('ij'),
          paren(
            sub(v('A'), letters('ij')),
            minus,
            frac(row(sub(v('k'), v('i')), sub(v('k'), v('j'))), row(n('2'), v('m'))),
          ),
          sub(v('δ'), letters('ij')),
        ),
      ),
    ],
    sources: [
      'Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008.',
    ],
  },
  {
    key: 'centrality',
    anchor: 'centrality',
    formula: [
      row(sub(v('D'), v('i')), equals, frac(sub(v('g'), v('i')), row(v('N'), minus, n('1')))),
      row(
        sub(v('B'), v('i')),
        equals,
        frac(n('2'), row(paren(v('N'), minus, n('1')), paren(v('N'), minus, n('2')))),
        sum(
          row(v('s'), o('<'), v('t')),
          frac(row(sub(v('σ'), letters('st')), paren(v('i'))), sub(v('σ'), letters('st'))),
        ),
      ),
    ],
    sources: [
      'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40.',
      'Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1.',
      'Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25.',
    ],
  },
];

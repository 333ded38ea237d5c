import { frac, n, o, row, sub, sum, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals } from './symbols';

/** What is counted. */
export const COUNTED: readonly MeasureNote[] = [
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
];

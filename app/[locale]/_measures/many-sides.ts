import { frac, n, row, subsup, sum, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals } from './symbols';

/** All sides together. */
export const MANY_SIDES: readonly MeasureNote[] = [
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

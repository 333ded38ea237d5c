import { expected, frac, n, o, row, sup, v } from '@/components/formula/formula';
import type { MeasureNote } from './note';
import { equals, minus, mu } from './symbols';

/** One speaker. */
export const SPEAKERS: readonly MeasureNote[] = [
  {
    key: 'consistency',
    anchor: 'consistency',
    formula: [row(n('1'), minus, frac(expected(v('X'), minus, sup(v('X'), o('′'))), n('4')))],
    sources: [],
  },
  {
    key: 'departure',
    anchor: 'departure',
    formula: [row(v('Δ'), equals, mu(v('a')), minus, mu(row(v('S'), o('∖'), v('a'))))],
    sources: [],
  },
];

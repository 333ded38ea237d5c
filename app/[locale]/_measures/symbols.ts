import type { ReactNode } from 'react';
import { letters, o, sub, v } from '@/components/formula/formula';

// Symbols that several formulas share.
export const left = v('L');
export const right = v('R');
export const mu = (index?: ReactNode) => (index ? sub(v('μ'), index) : v('μ'));
export const count = (index: ReactNode) => sub(v('n'), index);
export const times = o('·');
export const minus = o('−');
export const plus = o('+');
export const equals = o('=');
export const plusMinus = o('±');
export const congruence = (pair: string) => sub(v('C'), letters(pair));
export const conflict = (pair: string) => sub(v('K'), letters(pair));

import type { Direction } from './text';

/** The five levels of the stance scale, from rejection to acceptance. */
export const LEVELS = [-2, -1, 0, 1, 2] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Where a value of the scale lies across a plot, in per cent from its left edge. Rejection stands where lines of text
 * start: at the left in English, at the right in Arabic.
 */
export function across(value: number, direction: Direction): number {
  return round(mirror(((value + 2) / 4) * 100, direction));
}

/** Per cent from the start of the line as per cent from the left edge. */
export function mirror(fromStart: number, direction: Direction): number {
  return direction === 'rtl' ? 100 - fromStart : fromStart;
}

/** Pixels to tenths: a page of many topics holds thousands of such numbers, which hardly shrink when it is compressed. */
export function roundPixels(value: number): number {
  return Math.round(value * 10) / 10;
}

/** To hundredths, finer than any screen: longer numbers only make the page heavier. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

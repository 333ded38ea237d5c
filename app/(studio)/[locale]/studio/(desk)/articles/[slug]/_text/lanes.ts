import type { Span } from './text';

/** How many lines may lie under a word, one above the other; what overlaps still more shares the last one. */
export const LANES = 5;

/**
 * Gives passages that overlap lines of their own, so that each can be followed from its beginning to its end: the first
 * free one, from the one nearest to the text.
 * @returns a line for each span, from 0, in the order in which they were given.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const order = spans.map((_, index) => index).sort((a, b) => byPlace(spans[a]!, spans[b]!) || a - b);
  const free: number[] = [];
  const lanes = new Array<number>(spans.length).fill(0);
  for (const index of order) {
    const { start, end } = spans[index]!;
    const found = free.findIndex((until) => until <= start);
    const lane = found === -1 ? free.length : found;
    free[lane] = end;
    lanes[index] = Math.min(lane, LANES - 1);
  }
  return lanes;
}

/** What begins first comes first; of those, what is longer. */
function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

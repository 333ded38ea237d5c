import { codePoints } from './offsets';

/**
 * A passage with what stands around it in the paragraphs that it touches.
 * @param passage its offsets in code points, end exclusive.
 */
export function inContext(
  body: string,
  blocks: readonly { start: number; end: number }[],
  passage: { start: number; end: number },
): { before: string; exact: string; after: string } {
  const text = codePoints(body);
  const touched = blocks.filter(({ start, end }) => start < passage.end && end > passage.start);
  const from = Math.min(passage.start, ...touched.map(({ start }) => start));
  const to = Math.max(passage.end, ...touched.map(({ end }) => end));
  return {
    before: text.slice(from, passage.start),
    exact: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, to),
  };
}

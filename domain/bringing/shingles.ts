import { fold } from '../text/fold';

/** So many words in a row are hardly ever the same in two texts that were written apart. */
const LENGTH = 4;

/** The runs of words of a text, folded as search folds them; of a text that is shorter than one run, the whole of it. */
export function shinglesOf(text: string): Set<string> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return new Set();
  const count = Math.max(words.length - LENGTH + 1, 1);
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + LENGTH).join(' ')));
}

/**
 * How alike two texts are: Jaccard's index of their runs of words, |A ∩ B| / |A ∪ B|, 0 … 1 (Broder 1997, "On the resemblance
 * and containment of documents").
 */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

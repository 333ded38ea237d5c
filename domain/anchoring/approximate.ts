/** Where a pattern stands in a text, about: offsets in the text, end exclusive, and how many characters differ. */
export type Approximate = { start: number; end: number; errors: number };

/**
 * Every end in a text at which a pattern stands with at most so many errors (Sellers' algorithm: the edit distance whose
 * beginning is free), with the start of the best match that ends there.
 */
export function approximateMatches(
  text: readonly string[],
  pattern: readonly string[],
  mostErrors: number,
): Approximate[] {
  const length = pattern.length;
  let errors = Array.from({ length: length + 1 }, (_, row) => row);
  let starts = new Array<number>(length + 1).fill(0);
  const found: Approximate[] = [];
  for (let column = 1; column <= text.length; column++) {
    const nextErrors = new Array<number>(length + 1).fill(0);
    const nextStarts = new Array<number>(length + 1).fill(column);
    for (let row = 1; row <= length; row++) {
      const replaced = errors[row - 1]! + (text[column - 1] === pattern[row - 1] ? 0 : 1);
      const skipped = errors[row]! + 1;
      const missing = nextErrors[row - 1]! + 1;
      const best = Math.min(replaced, skipped, missing);
      nextErrors[row] = best;
      nextStarts[row] = best === replaced ? starts[row - 1]! : best === missing ? nextStarts[row - 1]! : starts[row]!;
    }
    [errors, starts] = [nextErrors, nextStarts];
    if (errors[length]! <= mostErrors) found.push({ start: starts[length]!, end: column, errors: errors[length]! });
  }
  return found;
}

/** How alike two texts are, 0 … 1: 1 less the share of characters that differ. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

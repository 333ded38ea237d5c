import type { Quotation } from './quotation';

const length = ({ start, end }: Quotation) => end - start;

/** In order of beginning, without duplicates, and without any that cross one that begins before them. */
export function disjointOrNested(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.start - b.start || length(b) - length(a));
  const kept: Quotation[] = [];
  const around: Quotation[] = [];
  for (const quotation of sorted) {
    while (around.length > 0 && around.at(-1)!.end <= quotation.start) around.pop();
    const parent = around.at(-1);
    if (
      parent !== undefined &&
      (quotation.end > parent.end || (quotation.start === parent.start && quotation.end === parent.end))
    )
      continue;
    kept.push(quotation);
    around.push(quotation);
  }
  return kept;
}

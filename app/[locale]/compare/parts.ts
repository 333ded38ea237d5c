/** How many topics stand on one page of a comparison: their claims are read there, and nobody reads those of thirty in one go. */
export const TOPICS_A_PAGE = 16;

/** A part of the shared topics, as it stands on a page. */
export type Part = {
  /** Place of its first topic among all, from 0. */
  start: number;
  /** Place behind its last one. */
  end: number;
  all: number;
};

/**
 * The part that follows a topic, or the first.
 * @param slugs all shared topics, in their order.
 */
export function partAfter(slugs: readonly string[], after: string | undefined): Part {
  const start = after === undefined ? 0 : slugs.indexOf(after) + 1;
  return { start, end: Math.min(start + TOPICS_A_PAGE, slugs.length), all: slugs.length };
}

/** Whether a part is all there is. */
export function isWhole({ start, end, all }: Part): boolean {
  return end - start === all;
}

/** The topic that comes before the part with this one, where the parts follow each other from the start on; undefined for the first part. */
export function beforePartOf(slugs: readonly string[], slug: string): string | undefined {
  const place = slugs.indexOf(slug);
  return slugs[place - (place % TOPICS_A_PAGE) - 1];
}

/** The topic that comes before the part that ends where another starts; undefined for the first part. */
export function beforePartBefore(slugs: readonly string[], start: number): string | undefined {
  return slugs[start - TOPICS_A_PAGE - 1];
}

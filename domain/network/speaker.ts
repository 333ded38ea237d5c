import type { Ordered } from '../measures/ordered';

/**
 * An analyst in a network: one table of positions per topic spoken of, by the topic's id. Under a kernel counts are
 * sums of weights and need not be whole.
 */
export type Speaker = {
  id: string;
  slug: string;
  perspectiveId: string;
  topics: ReadonlyMap<string, Ordered>;
};

/** Number of a speaker's positions over all topics (n_i). */
export function activity({ topics }: Speaker): number {
  return [...topics.values()].reduce((sum, { size }) => sum + size, 0);
}

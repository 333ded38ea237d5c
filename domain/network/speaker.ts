import { type Distribution, size } from '../measures/distribution';

/**
 * An analyst in a network: one table of positions per topic spoken of, by the topic's id. Under a kernel counts are
 * sums of weights and need not be whole.
 */
export type Speaker = {
  id: string;
  slug: string;
  perspectiveId: string;
  topics: ReadonlyMap<string, Distribution>;
};

/** Number of a speaker's positions over all topics (n_i). */
export function activity({ topics }: Speaker): number {
  return [...topics.values()].reduce((sum, positions) => sum + size(positions), 0);
}

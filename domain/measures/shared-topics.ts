/** One topic's figure with the numbers of positions of the two sides it compares; null where one is silent. */
export type TopicFigure = { left: number; right: number; figure: number | null };

/** The weight of a topic in a mean over topics: the harmonic mean of the two numbers of positions. */
export function topicWeight(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}

/**
 * Mean of a figure over the topics both sides speak of, weighted by the harmonic mean of their numbers of positions,
 * so that a topic weighs as much as its weaker side supports. Null where no topic is shared: a topic one side is
 * silent on never enters an average.
 */
export function meanOverSharedTopics(topics: readonly TopicFigure[]): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { left, right, figure } of topics) {
    if (figure === null) continue;
    weighted += topicWeight(left, right) * figure;
    weights += topicWeight(left, right);
  }
  return weights === 0 ? null : weighted / weights;
}

export type SharedTopics = {
  shared: number;
  spoken: number;
  /** Shared over spoken topics (Jaccard), 0 … 1; null where neither speaks. */
  share: number | null;
};

/** How many topics both sides speak of, and which share of those either speaks of. */
export function sharedTopics(topics: readonly { left: number; right: number }[]): SharedTopics {
  const shared = topics.filter(({ left, right }) => left > 0 && right > 0).length;
  const spoken = topics.filter(({ left, right }) => left + right > 0).length;
  return { shared, spoken, share: spoken === 0 ? null : shared / spoken };
}

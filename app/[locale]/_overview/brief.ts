/** Of so many topics the overview shows all: to leave out one or two would save nobody anything. */
const FEW = 16;
const SHOWN = 12;
/** Of topics of which the same may be said. */
export const SHOWN_ALIKE = 4;

type Part = { shown: number; all: number };

/**
 * What the overview shows of a figure's topics where they are many: all of them stand on the figure's own page. With thirty topics
 * its drawings were three quarters of all that the page was (docs/decisions/0087).
 * @param topics in the order in which the figure shows them.
 * @param weigh tells which topics to show where these are not the first ones; they keep their order.
 */
export function brief<T>(topics: readonly T[], weigh?: (topic: T) => number): { topics: readonly T[]; part?: Part } {
  if (!areMany(topics.length)) return { topics };
  const chosen = new Set((weigh ? topics.toSorted((a, b) => weigh(b) - weigh(a)) : topics).slice(0, SHOWN));
  return { topics: topics.filter((topic) => chosen.has(topic)), part: { shown: SHOWN, all: topics.length } };
}

/** Whether the overview shows a part of so many topics. */
export function areMany(topics: number): boolean {
  return topics > FEW;
}

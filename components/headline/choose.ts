/** A topic that may be ranked: both sides have at least fair evidence on it (ComparisonSummary.ranked of the API). */
export type RankedTopic<Topic> = { topic: Topic; gap: { value: number; different: boolean } | null };

/** What the overview's headline can say. */
export type Headline<Topic> =
  /** Nobody speaks. */
  | { kind: 'silent' }
  /** One side speaks. */
  | { kind: 'alone' }
  /** Two sides speak, but on no topic do both have enough evidence. */
  | { kind: 'unranked' }
  /** One topic can be judged, so there is no widest and no narrowest. */
  | { kind: 'single'; topic: Topic; different: boolean }
  /** Several can, and their gaps are as good as equal. */
  | { kind: 'level'; topics: number; different: boolean }
  /** The widest and the narrowest gap, each of one topic or of several that share it. */
  | { kind: 'ranked'; widest: Topic[]; narrowest: Topic[]; different: boolean };

/** Gaps that readers see as the same number are the same: nothing is ranked on a decimal that is not shown. */
const SHOWN_DECIMALS = 1;

/**
 * Chooses what the headline says from the topics that may be ranked. "Different" holds of a wide gap whose interval
 * excludes 0 on every topic named.
 * @param speaking number of sides that speak at all.
 * @param ranked null where no two sides are compared.
 */
export function chooseHeadline<Topic>(speaking: number, ranked: readonly RankedTopic<Topic>[] | null): Headline<Topic> {
  if (speaking === 0) return { kind: 'silent' };
  if (ranked === null) return { kind: 'alone' };
  const gaps = ranked.flatMap(({ topic, gap }) =>
    gap ? [{ topic, size: shown(gap.value), different: gap.different }] : [],
  );
  const [first] = gaps;
  if (!first) return { kind: 'unranked' };
  if (gaps.length === 1) return { kind: 'single', topic: first.topic, different: first.different };
  const sizes = gaps.map((one) => one.size);
  const most = Math.max(...sizes);
  const least = Math.min(...sizes);
  const wide = gaps.filter((one) => one.size === most);
  if (most === least) return { kind: 'level', topics: gaps.length, different: wide.every((one) => one.different) };
  return {
    kind: 'ranked',
    widest: wide.map((one) => one.topic),
    narrowest: gaps.filter((one) => one.size === least).map((one) => one.topic),
    different: wide.every((one) => one.different),
  };
}

function shown(gap: number): number {
  return Number(Math.abs(gap).toFixed(SHOWN_DECIMALS));
}

import type { MeasureFilter } from '../filters/measure-filter';
import { agreement } from '../measures/agreement';
import { isBlindSpot } from '../measures/blind-spot';
import { divergence } from '../measures/divergence';
import { type Emphasis, emphases } from '../measures/emphasis';
import { type EvidenceGrade, isRankable, lowerGrade } from '../measures/evidence';
import { type Gap, gap } from '../measures/gap';
import type { Mean } from '../measures/mean';
import { meanOverSharedTopics, sharedTopics } from '../measures/shared-topics';
import type { Side } from '../sides/side';
import { measureSide, type SideOnTopic } from '../sides/side-on-topic';

/** A gap with the lower of the two sides' grades. */
export type GradedGap = Gap & { grade: EvidenceGrade };

/** Two sides on one topic. */
export type TopicComparison = {
  topic: SideOnTopic['topic'];
  left: SideOnTopic;
  right: SideOnTopic;
  gap: GradedGap | null;
  agreement: number | null;
  divergence: number | null;
  blindSpot: boolean;
  emphasis: Emphasis;
};

/** Two sides over all topics. */
export type ComparisonSummary = {
  agreement: number | null;
  divergence: number | null;
  absoluteGap: number | null;
  sharedTopics: number;
  spokenTopics: number;
  sharedShare: number | null;
  ranked: TopicComparison[];
};

/** What compared topics can be sorted by. */
export type TopicComparisonOrder = 'GAP' | 'DIVERGENCE' | 'CLAIMS' | 'ORDER';

/**
 * Two sides topic by topic, over every topic that either speaks of, in the topics' order.
 * @param spoken what the sides say on the topics they speak of, in the topics' order; other sides are passed over.
 */
export function compareTopics(
  { left, right }: { left: Side; right: Side },
  spoken: readonly SideOnTopic[],
  filter: MeasureFilter,
): TopicComparison[] {
  const topics = new Map<string, { topic: SideOnTopic['topic']; left?: SideOnTopic; right?: SideOnTopic }>();
  for (const one of spoken) {
    const place = one.side.id === left.id ? 'left' : one.side.id === right.id ? 'right' : null;
    if (place) topics.set(one.topic.id, { topic: one.topic, ...topics.get(one.topic.id), [place]: one });
  }
  const pairs = [...topics.values()].map((pair) => ({
    topic: pair.topic,
    left: pair.left ?? measureSide(left, pair.topic, filter),
    right: pair.right ?? measureSide(right, pair.topic, filter),
  }));
  const emphasis = emphases(pairs.map(numbersOf));
  return pairs.map((pair, i) => compareTopic(pair, emphasis[i]!));
}

const numbersOf = (pair: { left: SideOnTopic; right: SideOnTopic }) => ({
  left: pair.left.counts.positions,
  right: pair.right.counts.positions,
});

/** The gap between two means with the grade it rests on; null unless there are both. */
export function gradedGap(left: Mean | null, right: Mean | null, grade: EvidenceGrade): GradedGap | null {
  const difference = gap(left, right);
  return difference && { ...difference, grade };
}

function compareTopic(pair: Pick<TopicComparison, 'topic' | 'left' | 'right'>, emphasis: Emphasis): TopicComparison {
  const { left, right } = pair;
  return {
    ...pair,
    gap: gradedGap(left.mean, right.mean, lowerGrade(left.grade, right.grade)),
    agreement: agreement(left.positions, right.positions),
    divergence: divergence(left.positions, right.positions),
    blindSpot: isBlindSpot(left.counts.positions, right.counts.positions),
    emphasis,
  };
}

/** Means over the topics both sides speak of, and the topics whose gaps rest on enough to be ranked. */
export function summarize(topics: readonly TopicComparison[]): ComparisonSummary {
  const over = (figure: (topic: TopicComparison) => number | null) =>
    meanOverSharedTopics(topics.map((topic) => ({ ...numbersOf(topic), figure: figure(topic) })));
  const { shared, spoken, share } = sharedTopics(topics.map(numbersOf));
  return {
    agreement: over((topic) => topic.agreement),
    divergence: over((topic) => topic.divergence),
    absoluteGap: over((topic) => topic.gap && Math.abs(topic.gap.value)),
    sharedTopics: shared,
    spokenTopics: spoken,
    sharedShare: share,
    ranked: orderTopics(
      topics.filter((topic) => topic.gap && isRankable(topic.gap.grade)),
      'GAP',
    ),
  };
}

/** Compared topics sorted; equal ones, and those without the figure, by the topics' rank. */
export function orderTopics(topics: readonly TopicComparison[], order: TopicComparisonOrder): TopicComparison[] {
  const figure: Record<TopicComparisonOrder, (topic: TopicComparison) => number> = {
    GAP: (topic) => (topic.gap ? Math.abs(topic.gap.value) : -1),
    DIVERGENCE: (topic) => topic.divergence ?? -1,
    CLAIMS: (topic) => topic.left.counts.claims + topic.right.counts.claims,
    ORDER: () => 0,
  };
  return topics.toSorted((a, b) => figure[order](b) - figure[order](a) || a.topic.order - b.topic.order);
}

import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { agreementOf } from '../measures/agreement';
import { isBlindSpot } from '../measures/blind-spot';
import { type Distances, distances } from '../measures/distance';
import { divergenceOf } from '../measures/divergence';
import { type Emphasis, emphasisAmong, type Pair as PositionNumbers } from '../measures/emphasis';
import { type EvidenceGrade, isRankable, lowerGrade } from '../measures/evidence';
import { type Gap, gap, gapValue } from '../measures/gap';
import type { Mean } from '../measures/mean';
import { meanOverSharedTopics, type SharedTopics, sharedTopics } from '../measures/shared-topics';
import type { TopicRef } from '../sides/group-rows';
import type { Side } from '../sides/side';
import { SideOnTopic } from '../sides/side-on-topic';

/** A gap with the lower of the two sides' grades. */
export type GradedGap = Gap & { grade: EvidenceGrade };

/** Two sides on one topic. Its measures are computed when they are asked for. */
export class TopicComparison {
  #gap?: GradedGap | null;
  #distances?: Distances | null;
  readonly #emphasisOf: (positions: PositionNumbers) => Emphasis;

  /** @param emphasisOf how much more the right side speaks of a topic than of the others. */
  constructor(
    readonly topic: TopicRef,
    readonly left: SideOnTopic,
    readonly right: SideOnTopic,
    emphasisOf: (positions: PositionNumbers) => Emphasis,
  ) {
    this.#emphasisOf = emphasisOf;
  }

  get gap(): GradedGap | null {
    if (this.#gap === undefined) {
      this.#gap = gradedGap(this.left.mean, this.right.mean, lowerGrade(this.left.grade, this.right.grade));
    }
    return this.#gap;
  }

  /** What agreement and divergence are made of. */
  get distances(): Distances | null {
    if (this.#distances === undefined) this.#distances = distances(this.left.positions, this.right.positions);
    return this.#distances;
  }

  get agreement(): number | null {
    return agreementOf(this.distances);
  }

  get divergence(): number | null {
    return divergenceOf(this.distances);
  }

  get blindSpot(): boolean {
    return isBlindSpot(this.left.counts.positions, this.right.counts.positions);
  }

  get emphasis(): Emphasis {
    return this.#emphasisOf(numbersOf(this));
  }
}

/** Two sides over all topics: means over the topics both speak of, and the topics whose gaps may be ranked. */
export class ComparisonSummary {
  readonly #topics: readonly TopicComparison[];

  constructor(topics: readonly TopicComparison[]) {
    this.#topics = topics;
  }

  get agreement(): number | null {
    return this.#over((topic) => topic.agreement);
  }

  get divergence(): number | null {
    return this.#over((topic) => topic.divergence);
  }

  get absoluteGap(): number | null {
    return this.#over((topic) => topic.gap && Math.abs(topic.gap.value));
  }

  get sharedTopics(): number {
    return this.#shared.shared;
  }

  get spokenTopics(): number {
    return this.#shared.spoken;
  }

  get sharedShare(): number | null {
    return this.#shared.share;
  }

  /** The topics whose gaps rest on enough to be ranked, largest gap first. */
  get ranked(): TopicComparison[] {
    return orderTopics(
      this.#topics.filter((topic) => topic.gap && isRankable(topic.gap.grade)),
      'GAP',
    );
  }

  get #shared(): SharedTopics {
    return sharedTopics(this.#topics.map(numbersOf));
  }

  #over(figure: (topic: TopicComparison) => number | null): number | null {
    return meanOverSharedTopics(this.#topics.map((topic) => ({ ...numbersOf(topic), figure: figure(topic) })));
  }
}

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
  const topics = new Map<string, { topic: TopicRef; left?: SideOnTopic; right?: SideOnTopic }>();
  for (const one of spoken) {
    const place = one.side.id === left.id ? 'left' : one.side.id === right.id ? 'right' : null;
    if (!place) continue;
    const pair = topics.get(one.topic.id);
    if (pair) pair[place] = one;
    else topics.set(one.topic.id, { topic: one.topic, [place]: one });
  }
  const pairs = [...topics.values()].map((pair) => ({
    topic: pair.topic,
    left: pair.left ?? new SideOnTopic(left, pair.topic, filter),
    right: pair.right ?? new SideOnTopic(right, pair.topic, filter),
  }));
  const emphasisOf = emphasisAmong(pairs.map(numbersOf));
  return pairs.map((pair) => new TopicComparison(pair.topic, pair.left, pair.right, emphasisOf));
}

const numbersOf = (pair: { left: SideOnTopic; right: SideOnTopic }): PositionNumbers => ({
  left: pair.left.counts.positions,
  right: pair.right.counts.positions,
});

/** The gap between two means with the grade it rests on; null unless there are both. */
export function gradedGap(left: Mean | null, right: Mean | null, grade: EvidenceGrade): GradedGap | null {
  const difference = gap(left, right);
  return difference && { ...difference, grade };
}

const RANKED: ReadonlySet<TopicComparisonOrder> = new Set(['GAP', 'DIVERGENCE']);

/**
 * Compared topics sorted; equal ones, and those without the figure, by the topics' rank. By gap and divergence those come first whose
 * figures rest on enough to be ranked: with few positions a gap is easily wide.
 */
export function orderTopics(topics: readonly TopicComparison[], order: TopicComparisonOrder): TopicComparison[] {
  const figure: Record<TopicComparisonOrder, (topic: TopicComparison) => number> = {
    GAP: ({ left, right }) => (left.mean && right.mean ? Math.abs(gapValue(left.mean, right.mean)) : -1),
    DIVERGENCE: (topic) => topic.divergence ?? -1,
    CLAIMS: (topic) => topic.left.counts.claims + topic.right.counts.claims,
    ORDER: () => 0,
  };
  const placed = topics.map((topic) => ({
    topic,
    ranked: RANKED.has(order) && isRankable(lowerGrade(topic.left.grade, topic.right.grade)) ? 1 : 0,
    figure: figure[order](topic),
  }));
  placed.sort((a, b) => b.ranked - a.ranked || b.figure - a.figure || a.topic.topic.order - b.topic.topic.order);
  return placed.map(({ topic }) => topic);
}

/**
 * A part of compared topics, in their order.
 * @param part.shared only those that both speak of, or only those that one of them does.
 * @param part.first how many at most.
 * @param part.after the slug of the topic that comes before the part.
 * @throws InputError where no topic of the list has that slug.
 */
export function partOfTopics(
  topics: readonly TopicComparison[],
  { shared, first, after }: { shared?: boolean | null; first?: number; after?: string | null },
): TopicComparison[] {
  const list = shared == null ? topics : topics.filter((one) => isShared(one) === shared);
  const start = after == null ? 0 : list.findIndex(({ topic }) => topic.slug === after) + 1;
  if (after != null && start === 0) {
    throw new InputError('UNKNOWN_SLUG', 'after', after, 'the slug of a topic of the list');
  }
  return list.slice(start, first === undefined ? undefined : start + first);
}

function isShared({ left, right }: TopicComparison): boolean {
  return left.counts.positions > 0 && right.counts.positions > 0;
}

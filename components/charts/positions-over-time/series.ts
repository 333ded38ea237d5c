import { type EvidenceGrade, isFair } from '../evidence';
import type { Mean } from '../mean';
import { LEVELS, round } from '../scale';
import { identify, type Side, type SideEntity } from '../side/identity';
import type { Direction, LocalizedText } from '../text';
import { type Calendar, type CalendarYear, calendar } from '../time/calendar';

/** How steady an analyst is on one topic, as the API answers it (TopicConsistency). */
export type SteadyTopic = {
  topic: { slug: string; title: LocalizedText };
  /** Consistency, 0 … 1; null below two positions. */
  value: number | null;
  grade: EvidenceGrade;
  from: string;
  to: string;
  own: {
    counts: { positions: number };
    mean: Mean | null;
    /** The latest positions, in any order. */
    countedPositions: readonly DatedPosition[];
  };
};

export type DatedPosition = {
  value: number;
  article: { slug: string; title: LocalizedText; publishedOn: string; datePrecision: 'DAY' | 'MONTH' };
};

export type PositionsOverTime = {
  side: Side;
  /** Height of a strip's drawing in pixels. */
  height: number;
  /** Levels of the scale, acceptance at the top, in pixels from the top. */
  grid: { level: number; y: number }[];
  years: CalendarYear[];
  /** One for each topic with at least two positions, in the order given. */
  strips: PositionStrip[];
  /** Topics with a single position, about whose change nothing can be said. */
  once: { slug: string; title: LocalizedText }[];
  /** Whether an article dated only to its month is drawn. */
  approximate: boolean;
  /** Whether there are positions that are not drawn. */
  partial: boolean;
};

export type PositionStrip = {
  slug: string;
  title: LocalizedText;
  /** All of them, drawn or not. */
  positions: number;
  from: string;
  to: string;
  consistency: number;
  grade: EvidenceGrade;
  /** Whether the evidence is fair: only then the mean is drawn. */
  fair: boolean;
  mean: Mean & { y: number; top: number; height: number };
  /** Earliest first. */
  marks: PositionMark[];
};

/** One position: `x` in per cent from the left edge, `y` and `shift` in pixels. */
export type PositionMark = {
  value: number;
  article: DatedPosition['article'];
  x: number;
  y: number;
  /** Away from others at the same place. */
  shift: number;
  /** The month that the article lies somewhere in, from left to right; null where its day is known. */
  month: { from: number; to: number } | null;
};

const PADDING = 9;
const LEVEL = 13;
/** Distance of marks that would cover each other. */
const ASIDE = 9;

const down = (value: number) => PADDING + (2 - value) * LEVEL;

/**
 * Lays out one analyst's positions: a strip per topic on one time axis, acceptance upwards.
 * @param input.direction of the page: time runs the way it is read.
 */
export function positionsOverTime(input: {
  entity: SideEntity;
  topics: readonly SteadyTopic[];
  direction: Direction;
}): PositionsOverTime {
  const repeated = input.topics.flatMap(({ value, own: { mean, ...own }, ...topic }) =>
    value !== null && mean ? [{ ...topic, value, own: { ...own, mean } }] : [],
  );
  const drawn = repeated.flatMap((topic) => topic.own.countedPositions);
  const days = drawn.map((position) => position.article.publishedOn);
  const time = days.length > 0 ? calendar(days, input.direction) : null;
  return {
    side: identify([input.entity])[0]!,
    height: down(-2) + PADDING,
    grid: LEVELS.map((level) => ({ level, y: down(level) })),
    years: time?.years ?? [],
    strips: time ? repeated.map((topic) => strip(topic, time)) : [],
    once: input.topics.filter((topic) => topic.value === null).map(({ topic }) => topic),
    approximate: drawn.some((position) => position.article.datePrecision === 'MONTH'),
    partial: drawn.length < repeated.reduce((sum, topic) => sum + topic.own.counts.positions, 0),
  };
}

type RepeatedTopic = SteadyTopic & { value: number; own: { mean: Mean } };

function strip({ topic, value, grade, from, to, own }: RepeatedTopic, time: Calendar): PositionStrip {
  const { mean } = own;
  const inOrder = own.countedPositions.toSorted((a, b) => a.article.publishedOn.localeCompare(b.article.publishedOn));
  const marks = inOrder.map(({ value: stance, article }) => ({
    value: stance,
    article,
    x: time.at(article.publishedOn),
    y: round(down(stance)),
    shift: 0,
    month: article.datePrecision === 'MONTH' ? time.month(article.publishedOn) : null,
  }));
  return {
    slug: topic.slug,
    title: topic.title,
    positions: own.counts.positions,
    from,
    to,
    consistency: value,
    grade,
    fair: isFair(grade),
    mean: {
      value: mean.value,
      low: mean.low,
      high: mean.high,
      y: round(down(mean.value)),
      top: round(down(mean.high)),
      height: round(down(mean.low) - down(mean.high)),
    },
    marks: marks.map((mark) => ({ ...mark, shift: shiftOf(mark, marks) })),
  };
}

function shiftOf(mark: PositionMark, marks: readonly PositionMark[]): number {
  const together = marks.filter(({ x, y }) => x === mark.x && y === mark.y);
  return (together.indexOf(mark) - (together.length - 1) / 2) * ASIDE;
}

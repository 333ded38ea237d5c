import { type EvidenceGrade, isFair } from '../evidence';
import type { Mean } from '../mean';
import { across, LEVELS } from '../scale';
import { identify, isOf, type Side, type SideEntity } from '../side/identity';
import type { Direction, LocalizedText } from '../text';

/** One topic with its sides, as the API answers it (SideOnTopic, Gap). */
export type SpectrumTopic = {
  /** `order` is the topic's rank in lists, in which topics stand that may not be ranked by their gap. */
  topic: { slug: string; title: LocalizedText; proposition?: LocalizedText; order?: number };
  sides: readonly SpectrumSide[];
  gap?: SpectrumGap | null;
};

export type SpectrumSide = {
  entity: SideEntity;
  counts: { claims: number; positions: number };
  grade: EvidenceGrade;
  mean: Mean | null;
  positions: readonly { value: number; count: number }[];
};

export type SpectrumGap = { value: number; low: number; high: number; different: boolean; grade: EvidenceGrade };

/** Whether rows come in the order given, or the topics that may be ranked stand apart from those that may not. */
export type SpectrumOrder = 'given' | 'ranked';

/** What lies between two lanes: the gap of two sides, or the change of one side from a period to a later one. */
export type SpectrumDifference = 'gap' | 'change';

export type Spectrum = {
  difference: SpectrumDifference;
  /** The sides in the order of their lanes. */
  sides: Side[];
  /** Height of a row's drawing in pixels. */
  height: number;
  /** Grid lines, in per cent from the left edge. */
  grid: { level: number; x: number }[];
  sections: { kind: 'all' | 'ranked' | 'unranked'; rows: SpectrumRow[] }[];
  /** Whether there is a gap to show: two sides, and somebody measured it. */
  hasGaps: boolean;
  /** Positions in the whole figure. */
  positions: number;
  /** Whether positions are drawn singly anywhere, and whether they are heaped up to bars anywhere. */
  single: boolean;
  heaped: boolean;
};

export type SpectrumRow = {
  slug: string;
  title: LocalizedText;
  proposition: LocalizedText | undefined;
  lanes: Lane[];
  gap: RowGap | null;
};

/** One side's line in a row. Positions across are per cent from the left edge, heights pixels from the top. */
export type Lane = {
  side: Side;
  y: number;
  claims: number;
  positions: number;
  grade: EvidenceGrade;
  hollow: boolean;
  /** How little it rests on, where that is to be said in words. */
  thin: 'SINGLE' | 'THIN' | null;
  mean: (Mean & { x: number; from: number; to: number }) | null;
  /** Those that can be seen. */
  ticks: Tick[];
};

/** The positions at one value: a stroke for each, or one bar as high as all of them where they are too many to tell apart. */
export type Tick = {
  value: number;
  count: number;
  x: number;
  top: number;
  height: number;
  /** From the top of the tick. */
  strokes: { y: number; height: number }[];
};

export type RowGap = SpectrumGap & {
  /** Below fair evidence a gap is shown but neither ranked nor called different. */
  fair: boolean;
  from: number;
  to: number;
  /** Where the second lane's mean lies, at which a change arrives. */
  end: number;
  y: number;
};

/** Pixels between lanes: two share the space between them for the gap alone, more need room for each one's stacks. */
const LANE = { pair: 17, many: 27 };
const PADDING = 25;
/** One position is this high, unless so many of a row share a value that their stack would leave the lane. */
const UNIT = 6;
const TALLEST = 19;
/** Strokes lower than this are not told apart, and a million of them would be a page of forty megabytes. */
const LOWEST = 1.5;
/** What a stroke leaves free above the next. */
const FILLED = 0.78;
/** What is not even a tenth of a pixel high nobody sees; of a million claims it is most of what there would be to draw. */
const VISIBLE = 0.1;
/** Ticks start this far from the lane's line, clear of the interval's stroke. */
const CLEARANCE = 3;

/**
 * Lays out topics against the scale: per side a lane with its mean, its interval and its single positions, stacked where
 * they share a value. With two sides the upper one's positions stand on its line and the lower one's hang from it, which
 * leaves the space between for the gap.
 * @param input.sides one lane each, in this order; topics may lack some of them.
 * @param input.direction of the page: the scale is mirrored in Arabic.
 * @param input.order 'ranked' sets topics without fair evidence on both sides apart, since nothing may be ranked on less.
 */
export function spectrum(input: {
  sides: readonly SideEntity[];
  topics: readonly SpectrumTopic[];
  direction: Direction;
  order: SpectrumOrder;
  difference?: SpectrumDifference;
}): Spectrum {
  const { topics, direction } = input;
  const sides = identify(input.sides);
  const draw = (some: readonly SpectrumTopic[]) => some.map((topic) => row(topic, sides, direction));
  const sections: Spectrum['sections'] =
    input.order === 'given'
      ? [{ kind: 'all', rows: draw(topics) }]
      : bySupport(topics).map((one) => ({ kind: one.kind, rows: draw(one.topics) }));
  // All of a lane are of one height a position: of a million claims there are thousands of them.
  const ticks = sections.flatMap(({ rows }) =>
    rows.flatMap(({ lanes }) => lanes.flatMap((one) => one.ticks.slice(0, 1))),
  );
  return {
    difference: input.difference ?? 'gap',
    sides,
    height: PADDING * 2 + laneHeight(sides) * Math.max(0, sides.length - 1),
    grid: LEVELS.map((level) => ({ level, x: across(level, direction) })),
    sections,
    hasGaps: sides.length === 2 && topics.some((topic) => topic.gap != null),
    positions: topics.flatMap((topic) => topic.sides).reduce((sum, side) => sum + side.counts.positions, 0),
    single: ticks.some((tick) => !isHeaped(tick.height / tick.count)),
    heaped: ticks.some((tick) => isHeaped(tick.height / tick.count)),
  };
}

function bySupport(topics: readonly SpectrumTopic[]) {
  const mayBeRanked = ({ gap }: SpectrumTopic) => gap != null && isFair(gap.grade);
  const rest = topics.filter((topic) => !mayBeRanked(topic));
  return [
    { kind: 'ranked' as const, topics: topics.filter(mayBeRanked) },
    { kind: 'unranked' as const, topics: rest.sort((a, b) => (a.topic.order ?? 0) - (b.topic.order ?? 0)) },
  ].filter((section) => section.topics.length > 0);
}

function laneHeight(sides: readonly Side[]): number {
  return sides.length > 2 ? LANE.many : LANE.pair;
}

function row(topic: SpectrumTopic, sides: Side[], direction: Direction): SpectrumRow {
  const unit = stackUnit(topic.sides);
  const lanes = sides.flatMap((side, index) => {
    const data = topic.sides.find((one) => isOf(one.entity, side));
    const hanging = sides.length === 2 && index === 1;
    return data ? [lane({ data, side, y: PADDING + laneHeight(sides) * index, hanging, direction, unit })] : [];
  });
  return {
    slug: topic.topic.slug,
    title: topic.topic.title,
    proposition: topic.topic.proposition,
    lanes,
    gap: gapBetween(topic.gap, lanes),
  };
}

function stackUnit(sides: readonly SpectrumSide[]): number {
  let tallest = 1;
  for (const { positions } of sides) for (const { count } of positions) tallest = Math.max(tallest, count);
  return Math.min(UNIT, TALLEST / tallest);
}

function lane(input: {
  data: SpectrumSide;
  side: Side;
  y: number;
  hanging: boolean;
  direction: Direction;
  unit: number;
}): Lane {
  const { data, y } = input;
  const x = (value: number) => across(value, input.direction);
  return {
    side: input.side,
    y,
    claims: data.counts.claims,
    positions: data.counts.positions,
    grade: data.grade,
    hollow: !isFair(data.grade),
    thin: thinness(data.grade, input.side),
    mean: data.mean && {
      value: data.mean.value,
      low: data.mean.low,
      high: data.mean.high,
      x: x(data.mean.value),
      from: Math.min(x(data.mean.low), x(data.mean.high)),
      to: Math.max(x(data.mean.low), x(data.mean.high)),
    },
    ticks: data.positions
      .filter(({ count }) => count * input.unit >= VISIBLE)
      .map(({ value, count }) => {
        const height = count * input.unit;
        const top = input.hanging ? y + CLEARANCE : y - CLEARANCE - height;
        return { value, count, x: x(value), height, top, strokes: strokesOf(count, input.unit) };
      }),
  };
}

function isHeaped(unit: number): boolean {
  return unit < LOWEST;
}

function strokesOf(count: number, unit: number): Tick['strokes'] {
  if (isHeaped(unit)) return [{ y: 0, height: count * unit }];
  return Array.from({ length: count }, (_, place) => ({ y: place * unit, height: unit * FILLED }));
}

function gapBetween(gap: SpectrumGap | null | undefined, lanes: Lane[]): RowGap | null {
  const [first, second] = lanes;
  if (!gap || !first?.mean || !second?.mean) return null;
  return {
    ...gap,
    fair: isFair(gap.grade),
    from: Math.min(first.mean.x, second.mean.x),
    to: Math.max(first.mean.x, second.mean.x),
    end: second.mean.x,
    y: (first.y + second.y) / 2,
  };
}

/** An analyst is always one voice: saying so of each would say nothing. */
function thinness(grade: EvidenceGrade, side: Side): Lane['thin'] {
  if (grade === 'THIN') return grade;
  return grade === 'SINGLE' && side.kind !== 'analyst' ? grade : null;
}

import { type EvidenceGrade, isFair } from '../evidence';
import { round } from '../scale';
import { identify, type Side } from '../side/identity';
import type { Direction } from '../text';
import { type Bucket, type Interval, slots, yearMarks } from '../time/buckets';
import type { MeanPoint, SidesOverTime } from '../time/sides-over-time';

export type WindowUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
export type Kernel = 'UNIFORM' | 'EPANECHNIKOV' | 'GAUSSIAN' | 'TRIANGULAR';
export type WindowShape = { width: number; unit: WindowUnit; kernel: Kernel };

/** A side's mean in the window around a bucket's middle (SlidingPoint of the API). */
export type SlidingPoint = MeanPoint & { middle: string; weight: number | null };

export type SlidingData = {
  window: WindowShape;
  interval: Interval;
  /** Height of the drawing in pixels, and its lines at the levels of the scale. */
  height: number;
  levels: { level: number; y: number }[];
  /** Places that begin a year, in per cent from the left edge. */
  years: { year: string; x: number }[];
  /** Every step of the window, for pointing at: its part of the width, in per cent from the left edge. */
  steps: { bucket: Bucket; left: number; width: number; values: { side: Side; point: SlidingMark }[] }[];
  lines: SlidingLine[];
};

export type SlidingLine = {
  side: Side;
  marks: SlidingMark[];
  /** Outlines of the intervals, one per stretch of time in which something lies in the window. */
  bands: string[];
  /** The means, in stretches of enough evidence and of too little. */
  strokes: { path: string; thin: boolean }[];
  /** Where the side's shape stands on its line, so that it is not told by colour alone. */
  shapes: SlidingMark[];
};

/** A mean in one window: `x` in per cent from the left edge, `y`, `top` and `bottom` in pixels. */
export type SlidingMark = {
  step: number;
  bucket: Bucket;
  middle: string;
  mean: number;
  low: number;
  high: number;
  positions: number;
  weight: number;
  grade: EvidenceGrade;
  thin: boolean;
  x: number;
  y: number;
  top: number;
  bottom: number;
};

const HEIGHT = 300;
const PADDING = 12;

/**
 * Lines of means in a sliding window with the bands of their intervals, broken where nothing lies in the window and
 * told apart where the evidence is less than fair. Bands and strokes are paths in a drawing 100 wide.
 */
export function slidingMeans(
  input: SidesOverTime<SlidingPoint> & { window: WindowShape; direction: Direction },
): SlidingData {
  const { buckets, direction } = input;
  const places = slots(buckets, direction);
  const speaking = input.series.filter(({ points }) => points.some(({ mean }) => mean));
  const sides = identify(speaking.map(({ entity }) => entity));
  const lines = speaking.map(({ points }, index) => {
    const marks = points.flatMap((point, step) => mark(point, step, places[step]?.centre ?? 0));
    const runs = stretches(marks);
    return {
      side: sides[index]!,
      marks,
      bands: runs.map(band),
      strokes: runs.flatMap(strokes),
      shapes: runs.flatMap((run) => shapesOf(run, buckets)),
    };
  });
  return {
    window: input.window,
    interval: input.interval,
    height: HEIGHT,
    levels: [2, 1, 0, -1, -2].map((level) => ({ level, y: up(level) })),
    years: yearMarks(buckets).map(({ year, index }) => ({ year, x: round(places[index]!.centre) })),
    steps: places.map(({ bucket, left, width }, step) => ({
      bucket,
      left: round(left),
      width: round(width),
      values: lines.flatMap(({ side, marks }) =>
        marks.filter((one) => one.step === step).map((point) => ({ side, point })),
      ),
    })),
    lines,
  };
}

function up(value: number): number {
  return round(PADDING + ((2 - value) / 4) * (HEIGHT - 2 * PADDING));
}

function mark({ bucket, middle, mean, counts, weight, grade }: SlidingPoint, step: number, x: number): SlidingMark[] {
  if (!mean) return [];
  return [
    {
      step,
      bucket,
      middle,
      mean: mean.value,
      low: mean.low,
      high: mean.high,
      positions: counts.positions,
      weight: weight ?? 0,
      grade,
      thin: !isFair(grade),
      x: round(x),
      y: up(mean.value),
      top: up(mean.high),
      bottom: up(mean.low),
    },
  ];
}

/** Marks of neighbouring steps belong together. */
function stretches(marks: readonly SlidingMark[]): SlidingMark[][] {
  const runs: SlidingMark[][] = [];
  for (const one of marks) {
    const last = runs.at(-1);
    if (last && one.step - last.at(-1)!.step === 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

const pathOf = (points: readonly (readonly [number, number])[]) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;

function band(run: readonly SlidingMark[]): string {
  const upper = run.map(({ x, top }) => [x, top] as const);
  const lower = run.map(({ x, bottom }) => [x, bottom] as const).reverse();
  return `${pathOf([...upper, ...lower])}Z`;
}

/** A stroke between two marks is thin where either is: a line leads no further than its weaker end. */
function strokes(run: readonly SlidingMark[]): { path: string; thin: boolean }[] {
  const found: { points: SlidingMark[]; thin: boolean }[] = [];
  run.slice(1).forEach((next, i) => {
    const before = run[i]!;
    const thin = before.thin || next.thin;
    const last = found.at(-1);
    if (last && last.thin === thin) last.points.push(next);
    else found.push({ points: [before, next], thin });
  });
  return found.map(({ points, thin }) => ({ path: pathOf(points.map(({ x, y }) => [x, y] as const)), thin }));
}

/** A shape where a stretch begins, where it ends, and at the turn of every year between. */
function shapesOf(run: readonly SlidingMark[], buckets: readonly Bucket[]): SlidingMark[] {
  const begins = new Set(yearMarks(buckets).map(({ index }) => index));
  return run.filter(({ step }, i) => i === 0 || i === run.length - 1 || begins.has(step));
}

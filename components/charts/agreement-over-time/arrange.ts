import { mirror, round } from '../scale';
import type { Direction } from '../text';
import type { AgreementOverTime, LineName, MomentMark } from './series';

/** A sheet in its own units: sizes of letters and marks; `axis` is the room for the scale's numbers. */
export type Sheet = { width: number; height: number; letters: number; axis: number; radius: number };

export const SHEETS = {
  wide: { width: 1000, height: 320, letters: 14, axis: 56, radius: 5 },
  tall: { width: 358, height: 300, letters: 12, axis: 44, radius: 3.4 },
} as const satisfies Record<string, Sheet>;

export type PlacedMark = MomentMark & { x: number; y: number; top: number | null; bottom: number | null };
export type PlacedLine = { name: LineName; marks: PlacedMark[]; paths: string[] };

export type Arrangement = {
  sheet: Sheet;
  /** Edges of the plot, from the left and from the top. */
  plot: { left: number; right: number; top: number; bottom: number };
  /** Heights of the scale's lines, by share. */
  grid: { share: number; y: number }[];
  /** Where the scale's numbers stand, with their anchor. */
  scale: { x: number; anchor: 'start' | 'end' };
  years: { year: string; x: number }[];
  lines: PlacedLine[];
};

const SHARES = [0, 0.25, 0.5, 0.75, 1];
const DAY = 24 * 60 * 60 * 1000;
/** The two marks of a window stand beside each other, by this much of their radius, so that neither covers the other. */
const APART = 0.7;

/** Places the marks of each window over the middle of its days. Time runs the way the page is read. */
export function arrange(
  { windows, from, to, lines }: AgreementOverTime,
  sheet: Sheet,
  direction: Direction,
): Arrangement {
  const { width, height, letters, axis } = sheet;
  const mirrored = direction === 'rtl';
  const edge = letters * 0.7;
  const plot = {
    left: mirrored ? edge : axis,
    right: mirrored ? width - axis : width - edge,
    top: letters * 0.8,
    bottom: height - letters * 1.9,
  };
  const [start, end] = [Date.parse(from), Date.parse(to) + DAY];
  const x = (time: number) =>
    round(plot.left + (mirror(((time - start) / (end - start)) * 100, direction) / 100) * (plot.right - plot.left));
  const y = (share: number) => round(plot.bottom - share * (plot.bottom - plot.top));
  const middles = windows.map(({ window }) => Date.parse(window.middle) + DAY / 2);
  return {
    sheet,
    plot,
    grid: SHARES.map((share) => ({ share, y: y(share) })),
    scale: mirrored ? { x: width, anchor: 'end' } : { x: 0, anchor: 'start' },
    years: yearsBetween(from, to).map((year) => ({ year, x: x(Date.parse(`${year}-01-01`)) })),
    lines: lines.map(({ name, marks }, index) => {
      const placed = marks.map((mark) => ({
        ...mark,
        x: round(x(middles[mark.window] ?? start) + (index === 0 ? -APART : APART) * sheet.radius),
        y: y(mark.value),
        top: mark.high === null ? null : y(mark.high),
        bottom: mark.low === null ? null : y(mark.low),
      }));
      return { name, marks: placed, paths: pathsOf(placed) };
    }),
  };
}

/** A line through the marks of neighbouring windows, broken where a window has none. */
function pathsOf(marks: readonly PlacedMark[]): string[] {
  const runs: PlacedMark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.window === mark.window - 1) run.push(mark);
    else runs.push([mark]);
  }
  return runs.filter((run) => run.length > 1).map((run) => `M${run.map((mark) => `${mark.x} ${mark.y}`).join('L')}`);
}

/** The years that begin within the time, at most so many that their numbers do not meet. */
function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const begin = from.endsWith('-01-01') ? first : first + 1;
  const years = Array.from({ length: Math.max(0, last - begin + 1) }, (_, index) => begin + index);
  const every = Math.ceil(years.length / 8);
  return years.filter((_, index) => index % every === 0).map((year) => String(year).padStart(4, '0'));
}

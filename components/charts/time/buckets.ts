import { mirror } from '../scale';
import type { Direction } from '../text';

/** A stretch of time as the API gives it: first and last day, `YYYY-MM-DD`. */
export type Bucket = { from: string; to: string };
export type Interval = 'MONTH' | 'QUARTER' | 'YEAR';

/** A bucket's place across a plot, in per cent from the left edge. */
export type Slot = { bucket: Bucket; left: number; width: number; centre: number };

/** Gives every bucket an equal share of the plot. Time runs the way the page is read: in Arabic from the right. */
export function slots(buckets: readonly Bucket[], direction: Direction): Slot[] {
  const width = 100 / Math.max(1, buckets.length);
  return buckets.map((bucket, index) => {
    const centre = mirror(width * (index + 0.5), direction);
    return { bucket, width, centre, left: centre - width / 2 };
  });
}

export type YearMark = { year: string; index: number };

/** The years with the first bucket that stands in each: what the time axis is labelled with. */
export function yearMarks(buckets: readonly Bucket[]): YearMark[] {
  const marks = new Map<string, number>();
  buckets.forEach((bucket, index) => {
    const year = bucket.from.slice(0, 4);
    if (!marks.has(year)) marks.set(year, index);
  });
  return [...marks].map(([year, index]) => ({ year, index }));
}

/** The quarter of the year, 1 … 4, that a day lies in. */
export function quarterOf(day: string): number {
  return Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
}

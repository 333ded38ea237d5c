import { round, roundPixels } from '../scale';
import { identify, type Side } from '../side/identity';
import type { Direction } from '../text';
import { type Bucket, type Interval, slots, yearMarks } from '../time/buckets';
import type { SidesOverTime } from '../time/sides-over-time';

export type ActivityTimeline = SidesOverTime<{ bucket: Bucket; counts: { claims: number } }>;

export type Activity = {
  interval: Interval;
  /** Height of one side's strip in pixels, of which the tallest bar takes all but the room for its number. */
  height: number;
  years: { year: string; left: number; width: number }[];
  strips: ActivityStrip[];
};

export type ActivityStrip = { side: Side; claims: number; bars: ActivityBar[] };

/** One bucket's bar: `left` and `width` in per cent of the plot, `top` and `height` in pixels. */
export type ActivityBar = {
  bucket: Bucket;
  claims: number;
  left: number;
  width: number;
  centre: number;
  top: number;
  height: number;
  /** The strip's tallest bar, whose number is written out. */
  tallest: boolean;
};

const HEIGHT = 64;
const ROOM_FOR_NUMBER = 18;
/** Part of its bucket that a bar fills. */
const FILL = 0.72;

/** Bars of claims per bucket, a strip per side that says anything, all on one scale. */
export function activity(timeline: ActivityTimeline, direction: Direction): Activity {
  const speaking = timeline.series.filter((series) => series.points.some((point) => point.counts.claims > 0));
  const sides = identify(speaking.map((series) => series.entity));
  const places = slots(timeline.buckets, direction);
  const largest = Math.max(1, ...speaking.flatMap((series) => series.points.map((point) => point.counts.claims)));
  return {
    interval: timeline.interval,
    height: HEIGHT,
    years: years(timeline.buckets, direction),
    strips: speaking.map((series, index) => {
      const claims = series.points.map((point) => point.counts.claims);
      const tallest = claims.indexOf(Math.max(...claims));
      return {
        side: sides[index]!,
        claims: claims.reduce((sum, count) => sum + count, 0),
        bars: series.points.flatMap((point, place) => {
          const slot = places[place];
          if (!slot || point.counts.claims === 0) return [];
          const height = roundPixels((point.counts.claims / largest) * (HEIGHT - ROOM_FOR_NUMBER));
          return {
            bucket: point.bucket,
            claims: point.counts.claims,
            left: round(slot.centre - (slot.width * FILL) / 2),
            width: round(slot.width * FILL),
            centre: round(slot.centre),
            top: roundPixels(HEIGHT - height),
            height,
            tallest: place === tallest,
          };
        }),
      };
    }),
  };
}

function years(buckets: readonly Bucket[], direction: Direction): Activity['years'] {
  const marks = yearMarks(buckets);
  const share = 100 / Math.max(1, buckets.length);
  return marks.map((mark, order) => {
    const end = marks[order + 1]?.index ?? buckets.length;
    const width = (end - mark.index) * share;
    const start = mark.index * share;
    return { year: mark.year, width, left: direction === 'rtl' ? 100 - start - width : start };
  });
}

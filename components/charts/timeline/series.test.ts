import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import { type TimelinePoint, timeline } from './series';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const entity = (order: number): SideEntity => ({ __typename: 'Perspective', slug: `p${order}`, name, order });
const buckets = [
  { from: '2023-10-01', to: '2023-12-31' },
  { from: '2024-01-01', to: '2024-03-31' },
  { from: '2024-04-01', to: '2024-06-30' },
];
const point = (place: number, value: number | null, positions = 4): TimelinePoint => ({
  bucket: buckets[place]!,
  counts: { positions: value === null ? 0 : positions },
  grade: value === null ? 'NONE' : positions < 3 ? 'THIN' : 'FAIR',
  mean: value === null ? null : { value, low: value - 0.5, high: value + 0.5 },
  approximate: false,
});
const draw = (...values: (number | null)[][]) =>
  timeline({
    interval: 'QUARTER',
    buckets,
    series: values.map((series, index) => ({
      entity: entity(index + 1),
      points: series.map((v, place) => point(place, v)),
    })),
  });

describe('timeline', () => {
  it('keeps only buckets in which a side speaks, at their own place', () => {
    const [line] = draw([1, null, -1]).lines;
    expect(line!.marks.map((one) => [one.bucket, one.at, one.mean, one.low, one.high])).toEqual([
      [0, 0, 1, 0.5, 1.5],
      [2, 2, -1, -1.5, -0.5],
    ]);
    expect(line!.positions).toBe(8);
  });

  it('sets the sides of one bucket apart without leaving the bucket', () => {
    const places = draw([1, 1, 1], [0, 0, 0], [0, 0, 0]).lines.map((line) => line.marks[0]!.at);
    expect(new Set(places).size).toBe(3);
    for (const at of places) expect(Math.abs(at)).toBeLessThan(0.5);
  });

  it('leaves out sides that say nothing, and keeps the others their colours', () => {
    expect(draw([null, null, null], [0, 0, 0]).lines.map((line) => line.side.order)).toEqual([2]);
    expect(draw().lines).toEqual([]);
  });

  it('labels years where they begin', () => {
    expect(draw([1, 1, 1]).years).toEqual([
      { at: 0, year: '2023' },
      { at: 1, year: '2024' },
    ]);
  });

  it('draws hollow what rests on less than fair evidence', () => {
    const data = timeline({
      interval: 'QUARTER',
      buckets,
      series: [{ entity: entity(1), points: [point(0, 1, 1), point(1, 1, 9)] }],
    });
    expect(data.lines[0]!.marks.map((one) => one.hollow)).toEqual([true, false]);
    expect(data.largest).toBe(9);
  });

  it('places a turning point between the marks of its two buckets, numbered as given', () => {
    const end = (place: number) => ({ bucket: buckets[place]! });
    const turn = (order: number, first: number, last: number, grade: 'FAIR' | 'THIN') => ({
      entity: entity(order),
      before: end(first),
      after: end(last),
      change: { grade },
    });
    const data = timeline({
      interval: 'QUARTER',
      buckets,
      series: [{ entity: entity(3), points: [point(0, 2), point(1, null), point(2, -2)] }],
      turningPoints: [turn(3, 0, 2, 'THIN'), turn(4, 0, 2, 'FAIR')],
    });
    expect(data.turns).toEqual([{ number: 1, order: 3, at: 1, hollow: true, before: 0, after: 2 }]);
  });
});

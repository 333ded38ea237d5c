import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import { type SlidingPoint, slidingMeans } from './series';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const entity = (order: number): SideEntity => ({ __typename: 'Perspective', slug: `p${order}`, name, order });
const months = ['2023-11', '2023-12', '2024-01', '2024-02'].map((month) => ({
  from: `${month}-01`,
  to: `${month}-28`,
}));
const point = (place: number, value: number | null, thin = false): SlidingPoint => ({
  bucket: months[place]!,
  middle: `${months[place]!.from.slice(0, 7)}-15`,
  counts: { positions: value === null ? 0 : 4 },
  weight: value === null ? null : 3.5,
  grade: value === null ? 'NONE' : thin ? 'THIN' : 'FAIR',
  mean: value === null ? null : { value, low: value - 0.5, high: value + 0.5 },
});
const draw = (points: SlidingPoint[][], direction: 'ltr' | 'rtl' = 'ltr') =>
  slidingMeans({
    interval: 'MONTH',
    window: { width: 1, unit: 'YEAR', kernel: 'UNIFORM' },
    buckets: months,
    series: points.map((series, i) => ({ entity: entity(i + 1), points: series })),
    direction,
  });

describe('sliding means', () => {
  it('breaks a line where nothing lies in the window', () => {
    const [line] = draw([[point(0, 1), point(1, 1), point(2, null), point(3, 0)]]).lines;
    expect(line!.bands).toHaveLength(2);
    expect(line!.strokes).toEqual([{ path: 'M12.5 81L37.5 81', thin: false }]);
    expect(line!.shapes.map(({ step }) => step)).toEqual([0, 1, 3]);
  });

  it('calls a stroke thin that has a thin end', () => {
    const [line] = draw([[point(0, 0), point(1, 0), point(2, 0, true), point(3, 0)]]).lines;
    expect(line!.strokes.map(({ thin }) => thin)).toEqual([false, true]);
    expect(line!.strokes[1]!.path).toBe('M37.5 150L62.5 150L87.5 150');
  });

  it('runs from the right in Arabic, with its years', () => {
    const data = draw([[point(0, 1), point(1, 1), point(2, 1), point(3, 1)]], 'rtl');
    expect(data.lines[0]!.marks.map(({ x }) => x)).toEqual([87.5, 62.5, 37.5, 12.5]);
    expect(data.years).toEqual([
      { year: '2023', x: 87.5 },
      { year: '2024', x: 37.5 },
    ]);
  });

  it('gives every step its part of the width, and all sides that speak in it', () => {
    const { steps, lines } = draw([
      [point(0, null), point(1, null), point(2, null), point(3, null)],
      [point(0, 1), point(1, null), point(2, null), point(3, null)],
      [point(0, -1), point(1, -1), point(2, null), point(3, null)],
    ]);
    expect(lines.map(({ side }) => side.order)).toEqual([2, 3]);
    expect(steps.map(({ values }) => values.map(({ side }) => side.order))).toEqual([[2, 3], [3], [], []]);
    expect(steps.map(({ left }) => left)).toEqual([0, 25, 50, 75]);
  });
});

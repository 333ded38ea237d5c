import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import type { MeanPoint } from '../time/sides-over-time';
import { type TrendTopic, trends } from './series';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const entity = (order: number): SideEntity => ({
  __typename: 'Perspective',
  slug: `p${order}`,
  name: text('x'),
  order,
});
const year = (value: number) => ({ from: `${value}-01-01`, to: `${value}-12-31` });
const point = (at: number, value: number | null): MeanPoint => ({
  bucket: year(at),
  counts: { positions: value === null ? 0 : 3 },
  grade: value === null ? 'NONE' : 'FAIR',
  mean: value === null ? null : { value, low: value - 1, high: value + 1 },
});
const topic = (slug: string, years: number[], ...values: (number | null)[][]): TrendTopic => ({
  topic: { slug, title: text(slug) },
  timeline: {
    interval: 'YEAR',
    buckets: years.map(year),
    series: values.map((series, index) => ({
      entity: entity(index + 1),
      points: series.map((value, place) => point(years[place]!, value)),
    })),
  },
});

describe('trends', () => {
  it('puts acceptance above rejection, intervals around their means', () => {
    const { panels, levels } = trends({ sides: [entity(1)], topics: [topic('a', [2023], [1])], direction: 'ltr' });
    const mark = panels[0]!.paths[0]!.points[0]!;
    expect(levels.map((one) => one.level)).toEqual([2, 0, -2]);
    expect(levels[0]!.y).toBeLessThan(levels[2]!.y);
    expect(mark.y).toBeCloseTo((levels[0]!.y + levels[1]!.y) / 2);
    expect([mark.top, mark.bottom]).toEqual([levels[0]!.y, levels[1]!.y]);
  });

  it('gives all panels the same years, from the right in Arabic', () => {
    const topics = [topic('a', [2022, 2023], [0, 0]), topic('b', [2025], [0])];
    const x = (direction: 'ltr' | 'rtl') =>
      trends({ sides: [entity(1)], topics, direction }).panels.map((panel) =>
        panel.paths[0]!.points.map((one) => one.x),
      );
    expect(x('ltr')[0]![0]).toBeLessThan(x('ltr')[0]![1]!);
    expect(x('rtl')[0]![0]).toBeGreaterThan(x('rtl')[0]![1]!);
    expect(x('ltr')[1]![0]).toBeCloseTo(100 - x('rtl')[1]![0]!);
    expect(trends({ sides: [entity(1)], topics, direction: 'ltr' }).buckets).toHaveLength(3);
  });

  it('labels the ends of the time axis, and its middle where there is one', () => {
    const labelled = (years: number[]) =>
      trends({
        sides: [entity(1)],
        topics: [
          topic(
            'a',
            years,
            years.map(() => 0),
          ),
        ],
        direction: 'ltr',
      })
        .buckets.filter((one) => one.labelled)
        .map((one) => one.bucket.from.slice(0, 4));
    expect(labelled([2022, 2023, 2024, 2025, 2026])).toEqual(['2022', '2024', '2026']);
    expect(labelled([2022, 2023, 2024, 2025])).toEqual(['2022', '2025']);
    expect(labelled([2022])).toEqual(['2022']);
  });

  it('joins neighbouring years only', () => {
    const topics = [topic('a', [2022, 2023, 2024, 2025], [1, 0, null, 2])];
    const path = trends({ sides: [entity(1)], topics, direction: 'ltr' }).panels[0]!.paths[0]!;
    expect(path.points).toHaveLength(3);
    expect(path.links).toHaveLength(1);
  });

  it('sets two sides of one year apart', () => {
    const topics = [topic('a', [2023], [1], [1])];
    const [first, second] = trends({ sides: [entity(1), entity(2)], topics, direction: 'ltr' }).panels[0]!.paths;
    expect(first!.points[0]!.x).toBeLessThan(second!.points[0]!.x);
  });
});

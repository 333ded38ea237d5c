import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import { type ActivityTimeline, activity } from './series';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const entity = (order: number): SideEntity => ({ __typename: 'Perspective', slug: `p${order}`, name, order });
const buckets = [
  { from: '2023-10-01', to: '2023-12-31' },
  { from: '2024-01-01', to: '2024-03-31' },
  { from: '2024-04-01', to: '2024-06-30' },
  { from: '2024-07-01', to: '2024-09-30' },
];
const timeline = (...claims: number[][]): ActivityTimeline => ({
  interval: 'QUARTER',
  buckets,
  series: claims.map((counts, index) => ({
    entity: entity(index + 1),
    points: counts.map((count, place) => ({ bucket: buckets[place]!, counts: { claims: count } })),
  })),
});

describe('activity', () => {
  it('draws every strip to one scale, bars standing on its foot', () => {
    const data = activity(timeline([10, 0, 5, 0], [2, 0, 0, 0]), 'ltr');
    const [first, second] = data.strips;
    expect(first!.bars.map((bar) => bar.claims)).toEqual([10, 5]);
    expect(first!.bars[0]!.height).toBeCloseTo(2 * first!.bars[1]!.height);
    expect(second!.bars[0]!.height).toBeCloseTo(first!.bars[0]!.height / 5);
    for (const bar of [...first!.bars, ...second!.bars]) expect(bar.top + bar.height).toBeCloseTo(data.height);
    expect([first!.claims, second!.claims]).toEqual([15, 2]);
  });

  it('puts the earliest bucket at the left in English, at the right in Arabic', () => {
    const bar = (direction: 'ltr' | 'rtl') => activity(timeline([1, 0, 0, 0]), direction).strips[0]!.bars[0]!.centre;
    expect(bar('ltr')).toBe(12.5);
    expect(bar('rtl')).toBe(87.5);
  });

  it('labels each year over its buckets', () => {
    expect(activity(timeline([1, 1, 1, 1]), 'ltr').years).toEqual([
      { year: '2023', left: 0, width: 25 },
      { year: '2024', left: 25, width: 75 },
    ]);
    expect(activity(timeline([1, 1, 1, 1]), 'rtl').years).toEqual([
      { year: '2023', left: 75, width: 25 },
      { year: '2024', left: 0, width: 75 },
    ]);
  });

  it('numbers only the tallest bar of a strip, and leaves out who says nothing', () => {
    const data = activity(timeline([3, 7, 7, 0], [0, 0, 0, 0]), 'ltr');
    expect(data.strips).toHaveLength(1);
    expect(data.strips[0]!.bars.map((bar) => bar.tallest)).toEqual([false, true, false]);
    expect(activity({ interval: 'YEAR', buckets: [], series: [] }, 'rtl').strips).toEqual([]);
  });
});

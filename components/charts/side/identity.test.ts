import { describe, expect, it } from 'vitest';
import { identify, type SideEntity } from './identity';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const perspective = (slug: string, order: number): SideEntity => ({ __typename: 'Perspective', slug, name, order });
const analyst = (slug: string, order: number): SideEntity => ({
  __typename: 'Analyst',
  slug,
  name,
  perspective: { order },
});
const outlet = (slug: string): SideEntity => ({ __typename: 'Outlet', slug, name });
const orders = (...entities: SideEntity[]) => identify(entities).map((side) => side.order);

describe('identify', () => {
  it('gives perspectives, and analysts through them, their own colour', () => {
    expect(orders(perspective('kazakhstan', 2), perspective('west', 3))).toEqual([2, 3]);
    expect(orders(analyst('a', 2), perspective('russia', 1))).toEqual([2, 1]);
  });

  it('tells two analysts of one perspective apart', () => {
    expect(orders(analyst('a', 2), analyst('b', 2), analyst('c', 2))).toEqual([2, 3, 4]);
  });

  it('gives the rest of a side its shape, without the colour, and keeps the colour for the one beside it', () => {
    const rest: SideEntity = { __typename: 'Perspective', slug: 'p', name, order: 2, without: 'a' };
    expect(identify([rest, analyst('a', 2)]).map(({ order, muted }) => [order, muted])).toEqual([
      [2, true],
      [2, undefined],
    ]);
  });

  it('tells two outlets apart', () => {
    expect(orders(outlet('a'), outlet('b'))).toEqual([1, 2]);
  });

  it('starts again after the eighth', () => {
    expect(orders(perspective('ninth', 9))).toEqual([1]);
    expect(orders(analyst('a', 8), analyst('b', 8))).toEqual([8, 1]);
    expect(orders(...Array.from({ length: 9 }, (_, i) => perspective(`p${i}`, i + 1)))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 1,
    ]);
  });
});

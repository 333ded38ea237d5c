import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import { balance } from './series';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const entity = (order: number): SideEntity => ({ __typename: 'Perspective', slug: `p${order}`, name, order });
const shares = [
  { entity: entity(1), positions: 3, share: 0.75 },
  { entity: entity(2), positions: 0, share: 0 },
  { entity: entity(3), positions: 1, share: 0.25 },
];

describe('balance', () => {
  it('divides the bar by share, from where lines start', () => {
    const parts = (direction: 'ltr' | 'rtl') =>
      balance({ shares, effectivePerspectives: 1.6, positions: 4 }, direction).parts.map(({ left, width }) => [
        left,
        width,
      ]);
    expect(parts('ltr')).toEqual([
      [0, 75],
      [75, 25],
    ]);
    expect(parts('rtl')).toEqual([
      [25, 75],
      [0, 25],
    ]);
  });

  it('keeps each side its own colour, and is empty without positions', () => {
    const full = balance({ shares, effectivePerspectives: 1.6, positions: 4 }, 'ltr');
    expect(full.parts.map((part) => part.side.order)).toEqual([1, 3]);
    expect(balance({ shares: [], effectivePerspectives: null, positions: 0 }, 'ltr').parts).toEqual([]);
  });
});

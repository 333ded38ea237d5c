import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SideEntity } from '../side/identity';
import { type DistributionSide, distribution } from './series';

const name = { text: 'x', language: 'en', direction: 'LTR' } as const;
const entity = (order: number): SideEntity => ({ __typename: 'Perspective', slug: `p${order}`, name, order });
const side = (order: number, ...counts: number[]): DistributionSide => ({
  entity: entity(order),
  counts: { positions: counts.reduce((sum, count) => sum + count, 0) },
  distribution: counts.map((count, index) => ({ level: index - 2, count })),
});

describe('distribution', () => {
  it('sets rejection before the centre, acceptance after it, and halves the middle', () => {
    const data = distribution([side(1, 0, 1, 2, 0, 1)], 'ltr');
    expect(data.centre).toBe(50);
    expect(data.rows[0]!.segments.map(({ level, left, width }) => [level, left, width])).toEqual([
      [-1, 0, 25],
      [0, 25, 50],
      [2, 75, 25],
    ]);
  });

  it('is mirrored in Arabic', () => {
    const data = distribution([side(1, 0, 3, 0, 1, 0)], 'rtl');
    expect(data).toMatchObject({ centre: 25, left: 'accepts', right: 'rejects' });
    expect(data.rows[0]!.segments.map(({ level, left, width }) => [level, left, width])).toEqual([
      [-1, 25, 75],
      [1, 0, 25],
    ]);
  });

  it('gives all bars one centre', () => {
    const data = distribution([side(1, 4, 0, 0, 0, 0), side(2, 0, 0, 0, 0, 4)], 'ltr');
    expect(data.centre).toBe(50);
    expect(data.rows.map((row) => row.segments[0]!.left)).toEqual([0, 50]);
    expect(data.rows.map((row) => [row.rejecting, row.accepting])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('leaves out who says nothing', () => {
    expect(
      distribution([side(1, 0, 0, 0, 0, 0), side(2, 0, 0, 1, 0, 0)], 'ltr').rows.map((row) => row.side.slug),
    ).toEqual(['p2']);
    expect(distribution([], 'ltr').rows).toEqual([]);
  });

  it('keeps every bar whole and within the plot', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), fc.constantFrom('ltr', 'rtl'), (all, direction) => {
        const data = distribution(
          all.map((one, index) => side(index + 1, ...one)),
          direction,
        );
        for (const row of data.rows) {
          expect(row.segments.reduce((sum, segment) => sum + segment.share, 0)).toBeCloseTo(1);
          for (const segment of row.segments) {
            expect(segment.left).toBeGreaterThan(-1e-9);
            expect(segment.left + segment.width).toBeLessThan(100 + 1e-9);
          }
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomSpeakers, speakerOf } from '@/tests/helpers/speakers';
import { tiesOf } from '../network/tie';
import { groupAgreement } from './estimate';
import { agreements, polarisation } from './polarisation';

const groupsOf = (speakers: { perspectiveId: string }[]) => speakers.map(({ perspectiveId }) => perspectiveId);

describe('groupAgreement', () => {
  test('of three analysts by hand', () => {
    // Agreements: a–b 1, a–c 1/2, b–c 1/2; without a and without b 1/2, without c 1.
    const speakers = [speakerOf('a', { t: [1] }), speakerOf('b', { t: [1] }), speakerOf('c', { t: [-1] })];
    const { overall } = groupAgreement(tiesOf(speakers), groupsOf(speakers));
    const deviation = Math.sqrt((2 / 3) * (2 * (1 / 2 - 2 / 3) ** 2 + (1 - 2 / 3) ** 2));
    expect(overall).toMatchObject({ value: 2 / 3, pairs: 3, enough: false, high: 1 });
    expect(overall!.low).toBeCloseTo(2 / 3 - 1.96 * deviation, 9);
  });

  test('has the agreement within and across groups, and tells what polarisation exceeds', () => {
    fc.assert(
      fc.property(randomSpeakers(8), (speakers) => {
        const ties = tiesOf(speakers);
        const groups = groupsOf(speakers);
        const found = groupAgreement(ties, groups);
        const { within, across } = agreements(ties, groups);
        expect(found.within?.value ?? null).toEqual(within === null ? null : expect.closeTo(within, 9));
        expect(found.across?.value ?? null).toEqual(across === null ? null : expect.closeTo(across, 9));
        if (found.across && Math.abs(found.across.value - 0.5) > 1e-9) {
          const undivided = polarisation(
            ties,
            groups.map(() => 0),
          )!;
          expect(polarisation(ties, groups)! > undivided).toBe(found.across.value < 0.5);
        }
      }),
    );
  });

  test('keeps each value inside its interval, and the interval on the scale, in whatever order analysts come', () => {
    fc.assert(
      fc.property(randomSpeakers(8), (speakers) => {
        const found = groupAgreement(tiesOf(speakers), groupsOf(speakers));
        for (const estimate of [found.overall, found.within, found.across]) {
          if (!estimate || estimate.low === null || estimate.high === null) continue;
          expect(estimate.low).toBeGreaterThanOrEqual(0);
          expect(estimate.high).toBeLessThanOrEqual(1);
          expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
          expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
        }
        const turned = speakers.toReversed();
        const again = groupAgreement(tiesOf(turned), groupsOf(turned));
        expect(again.overall?.low ?? null).toEqual(
          found.overall?.low == null ? null : expect.closeTo(found.overall.low, 9),
        );
      }),
    );
  });

  test('has no interval where all hangs on one analyst, and then is never enough', () => {
    const star = [
      speakerOf('a', Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`t${i}`, [1]]))),
      ...Array.from({ length: 12 }, (_, i) => speakerOf(`b${i}`, { [`t${i}`]: [1] })),
    ];
    const { overall } = groupAgreement(tiesOf(star), groupsOf(star));
    expect(overall).toEqual({ value: 1, low: null, high: null, pairs: 12, enough: false });
  });

  test('tells camps apart beyond chance, and one crowd within it', () => {
    const crowd = (size: number, side: string, value: (i: number) => number) =>
      Array.from({ length: size }, (_, i) => speakerOf(`${side}${i}`, { t: [value(i)] }, side));
    const camps = [...crowd(5, 'east', () => 2), ...crowd(5, 'west', () => -2)];
    expect(groupAgreement(tiesOf(camps), groupsOf(camps))).toMatchObject({
      within: { value: 1, pairs: 20, enough: true },
      across: { value: 0, pairs: 25, enough: true },
      difference: { value: 1, different: true },
    });
    const mixed = [...crowd(5, 'east', (i) => [2, 2, -1, -2, 0][i]!), ...crowd(5, 'west', (i) => [1, -2, 2, 0, 2][i]!)];
    expect(groupAgreement(tiesOf(mixed), groupsOf(mixed)).difference).toMatchObject({ different: false });
  });

  test('is none where nobody shares a topic', () => {
    expect(groupAgreement([], ['x', 'y'])).toEqual({ overall: null, within: null, across: null, difference: null });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpeakers, speakerOf } from '@/tests/helpers/speakers';
import { tiesOf } from '../network/tie';
import { bestPartition, EXACT_SPEAKERS } from './best-partition';
import { agreements, polarisation } from './polarisation';

const camp = (size: number, value: number) =>
  Array.from({ length: size }, (_, i) => speakerOf(`${value} ${i}`, { question: [value] }));
const halves = (size: number) => Array.from({ length: size }, (_, i) => (i < size / 2 ? 0 : 1));

test('a perfect split of three against three is 1', () => {
  expect(polarisation(tiesOf([...camp(3, 2), ...camp(3, -2)]), halves(6))).toBe(1);
});

test('full consensus of six in two groups of three is -0.2', () => {
  expect(polarisation(tiesOf(camp(6, 2)), halves(6))).toBeCloseTo(-0.2, 12);
});

test('is null where nobody shares a topic', () => {
  expect(polarisation(tiesOf([speakerOf('x', { a: [1] }), speakerOf('y', { b: [1] })]), [0, 1])).toBeNull();
});

test('lies between -1 and 1, whatever the groups and in whatever order the speakers come', () => {
  fc.assert(
    fc.property(randomSpeakers(7), fc.func(fc.nat(2)), (speakers, draw) => {
      const groups = speakers.map(({ id }) => draw(id));
      const value = polarisation(tiesOf(speakers), groups);
      if (value === null) return;
      expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      expect(polarisation(tiesOf(speakers.toReversed()), groups.toReversed())).toBeCloseTo(value, 9);
      expect(
        polarisation(
          tiesOf(speakers),
          groups.map((group) => `group ${group}`),
        ),
      ).toBeCloseTo(value, 9);
    }),
  );
});

test('the best partition is as good as the best of all, tried one by one', () => {
  fc.assert(
    fc.property(randomSpeakers(7), (speakers) => {
      const ties = tiesOf(speakers);
      const best = bestPartition(speakers.length, ties);
      if (speakers.length < 2) {
        expect(best).toBeNull();
        return;
      }
      expect(best!.exact).toBe(true);
      expect(new Set(best!.groups)).toEqual(new Set([0, 1]));
      let highest = Number.NEGATIVE_INFINITY;
      for (let code = 1; code < 2 ** speakers.length - 1; code++) {
        const groups = speakers.map((_, i) => (code >> i) & 1);
        highest = Math.max(highest, polarisation(ties, groups) ?? 0);
      }
      expect(polarisation(ties, best!.groups) ?? 0).toBeCloseTo(highest, 9);
    }),
  );
});

test('finds the line that divides, at the largest exact size and beyond it', () => {
  for (const size of [9, 30]) {
    // Camps come alternately, so that the order gives nothing away.
    const speakers = camp(size, 2).flatMap((one, i) => [one, camp(size, -1)[i]!]);
    const { groups, exact } = bestPartition(speakers.length, tiesOf(speakers))!;
    expect(exact).toBe(speakers.length <= EXACT_SPEAKERS);
    expect(groups).toEqual(speakers.map((_, i) => i % 2));
  }
});

test('beyond the exact size no single move betters what is found, and it is found again', () => {
  const opposition = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 190, maxLength: 190 });
  fc.assert(
    fc.property(opposition, (weights) => {
      const ties = Array.from({ length: 20 }, (_, left) => left).flatMap((left) =>
        Array.from({ length: left }, (_, right) => {
          const weight = weights[(left * (left - 1)) / 2 + right]!;
          return { left: right, right: left, congruence: Math.max(weight, 0), conflict: Math.max(-weight, 0) };
        }),
      );
      const { groups, exact } = bestPartition(20, ties)!;
      expect(exact).toBe(false);
      expect(bestPartition(20, ties)!.groups).toEqual(groups);
      const value = polarisation(ties, groups) ?? 0;
      groups.forEach((group, moving) => {
        const moved = groups.map((other, i) => (i === moving ? 1 - group : other));
        if (new Set(moved).size === 2) expect(polarisation(ties, moved) ?? 0).toBeLessThanOrEqual(value + 1e-9);
      });
    }),
    { numRuns: 20 },
  );
});

test('full consensus has no better partition than to set one apart', () => {
  const speakers = camp(6, 2);
  const { groups } = bestPartition(6, tiesOf(speakers))!;
  expect(polarisation(tiesOf(speakers), Array(6).fill(0))).toBe(1);
  expect(groups.filter((group) => group === groups[0]).length).toSatisfy((size: number) => size === 1 || size === 5);
  expect(polarisation(tiesOf(speakers), groups)).toBeCloseTo(1 / 3, 12);
});

test('opposed camps are told from circles that speak of different things', () => {
  const camps = tiesOf([...camp(2, 2), ...camp(2, -2)]);
  const circles = tiesOf(['a', 'a', 'b', 'b'].map((topic, i) => speakerOf(`${i}`, { [topic]: [1] })));
  expect([camps, circles].map((ties) => polarisation(ties, halves(4)))).toEqual([1, 1]);
  expect(agreements(camps, halves(4))).toEqual({ within: 1, across: 0 });
  expect(agreements(circles, halves(4))).toEqual({ within: 1, across: null });
});

test('is where the agreement within and across, by their pairs of positions, comes to', () => {
  fc.assert(
    fc.property(randomSpeakers(6), fc.func(fc.nat(1)), (speakers, draw) => {
      const ties = tiesOf(speakers);
      const groups = speakers.map(({ id }) => draw(id));
      const { within, across } = agreements(ties, groups);
      const weightOf = (same: boolean) =>
        ties
          .filter(({ left, right }) => (groups[left] === groups[right]) === same)
          .reduce((sum, { joint }) => sum + joint, 0);
      const [inside, outside] = [weightOf(true), weightOf(false)];
      const signed = inside * (2 * (within ?? 0) - 1) - outside * (2 * (across ?? 0) - 1);
      expect((polarisation(ties, groups) ?? 0) * (inside + outside)).toBeCloseTo(signed, 5);
    }),
  );
});

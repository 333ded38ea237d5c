import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpeaker, speakerOf } from '@/tests/helpers/speakers';
import { divisor, normalised, ONE_MODE_NORMALISATIONS, profileOf } from './normalisation';
import { tiesOf } from './tie';

// Vectors over topics × levels: (a2, a-1, b1, c0) = (2, 1, 0, 1) and (1, 0, 3, 0).
const one = profileOf(speakerOf('one', { a: [2, 2, -1], c: [0] }));
const other = profileOf(speakerOf('other', { a: [2], b: [1, 1, 1] }));

test.each([
  ['NONE', 1],
  ['AVERAGE_ACTIVITY', 4],
  // 6 + 10 - 2.
  ['JACCARD', 14],
  ['COSINE', Math.sqrt(60)],
  // 1 at a-1 and 1 at c0 are the first one's alone, 3 at b1 the other's; 2·1 at a2.
  ['DNA_JACCARD', 7],
  ['DNA_COSINE', 16],
] as const)('%s divides by %d, by hand, from both ends', (normalisation, expected) => {
  expect(divisor(normalisation, one, other)).toBeCloseTo(expected, 12);
  expect(divisor(normalisation, other, one)).toBeCloseTo(expected, 12);
});

test('a position between two levels is in both', () => {
  const half = profileOf(speakerOf('half', { a: [0.5] }));
  expect(divisor('COSINE', half, half)).toBeCloseTo(0.5, 12);
  expect(divisor('DNA_JACCARD', half, profileOf(speakerOf('zero', { a: [0] })))).toBeCloseTo(1, 12);
});

test('where every count is 0 or 1, both forms of Jaccard are the size of the union', () => {
  const cells = fc.subarray(['a2', 'a1', 'a0', 'b2', 'b1', 'b0', 'c0'], { minLength: 1 });
  const profile = (of: readonly string[]) => {
    const topics = new Set(of.map((cell) => cell[0]!));
    const positions = [...topics].map((topic) => [
      topic,
      of.filter((c) => c[0] === topic).map((cell) => Number(cell[1])),
    ]);
    return profileOf(speakerOf('s', Object.fromEntries(positions)));
  };
  fc.assert(
    fc.property(cells, cells, (left, right) => {
      const union = new Set([...left, ...right]).size;
      expect(divisor('JACCARD', profile(left), profile(right))).toBeCloseTo(union, 9);
      expect(divisor('DNA_JACCARD', profile(left), profile(right))).toBeCloseTo(union, 9);
    }),
  );
});

test('divisors are the same from both ends and never negative', () => {
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (left, right) => {
      for (const normalisation of ONE_MODE_NORMALISATIONS) {
        const [there, back] = [profileOf(left), profileOf(right)];
        const by = divisor(normalisation, there, back);
        expect(by).toBeGreaterThanOrEqual(0);
        expect(divisor(normalisation, back, there)).toBeCloseTo(by, 6);
      }
    }),
  );
});

test('the DNA cosine of joint activity is at most 1, and nothing over nothing is 0', () => {
  expect(normalised(0, 0)).toBe(0);
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (left, right) => {
      const by = divisor('DNA_COSINE', profileOf(left), profileOf(right));
      expect(normalised(tiesOf([left, right])[0]?.joint ?? 0, by)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

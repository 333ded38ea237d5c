import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpeaker, randomSpeakers, speakerOf } from '@/tests/helpers/speakers';
import { agreement } from '../measures/agreement';
import { asDistribution, ordered } from '../measures/ordered';
import type { Speaker } from './speaker';
import { partsOfTie, type Tie, tiesOf, tieWeight } from './tie';

const NO_TIE: Tie = { left: 0, right: 1, congruence: 0, conflict: 0, joint: 0, sharedTopics: 0 };
const tieOf = (one: Speaker, other: Speaker) => tiesOf([one, other])[0] ?? NO_TIE;

test('two speakers by hand', () => {
  // On a: pairs of (2, -1) and (1): distances 1 and 2. On b: one pair at the same value. On c and d nobody answers.
  const one = speakerOf('one', { a: [2, -1], b: [0.5], c: [1] });
  const other = speakerOf('other', { a: [1], b: [0.5], d: [-2] });
  const tie = tieOf(one, other);
  expect(tie).toEqual({
    left: 0,
    right: 1,
    congruence: 0.75 + 0.5 + 1,
    conflict: 0.25 + 0.5,
    joint: 3,
    sharedTopics: 2,
  });
  const weights = (['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'] as const).map((qualifier) =>
    tieWeight(tie, qualifier),
  );
  expect(weights).toEqual([2.25, 0.75, 1.5, 3]);
});

test('opposite poles are conflict alone, whatever range is observed', () => {
  expect(tieOf(speakerOf('x', { a: [2] }), speakerOf('y', { a: [-2] }))).toMatchObject({
    congruence: 0,
    conflict: 1,
  });
  expect(tieOf(speakerOf('x', { a: [1] }), speakerOf('y', { a: [-1] }))).toMatchObject({ conflict: 0.5 });
});

test('congruence and conflict add up to joint activity', () => {
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (one, other) => {
      const { congruence, conflict, joint } = tieOf(one, other);
      expect(congruence + conflict).toBeCloseTo(joint, 6);
      expect(Math.min(congruence, conflict)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('is the same from both ends, and on one topic the agreement of all pairs', () => {
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (one, other) => {
      const there = tieOf(one, other);
      const back = tieOf(other, one);
      expect(there.congruence).toBeCloseTo(back.congruence, 6);
      expect(there.conflict).toBeCloseTo(back.conflict, 6);
      expect([there.joint, there.sharedTopics]).toEqual([back.joint, back.sharedTopics]);
      if (there.sharedTopics !== 1) return;
      const topic = [...one.topics.keys()].find((key) => other.topics.has(key))!;
      const mean = agreement(asDistribution(one.topics.get(topic)!), asDistribution(other.topics.get(topic)!))!;
      expect(there.congruence / there.joint).toBeCloseTo(mean, 9);
    }),
  );
});

test('is what all pairs of single positions add up to, and so are its parts', () => {
  const sums = (pairs: readonly { weight: number; distance: number }[]) => ({
    congruence: pairs.reduce((sum, { weight, distance }) => sum + weight * (1 - distance / 4), 0),
    conflict: pairs.reduce((sum, { weight, distance }) => sum + (weight * distance) / 4, 0),
    joint: pairs.reduce((sum, { weight }) => sum + weight, 0),
  });
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (one, other) => {
      const pairs = [...one.topics].flatMap(([topicId, own]) =>
        asDistribution(own).flatMap((x) =>
          asDistribution(other.topics.get(topicId) ?? ordered([])).map((y) => ({
            topicId,
            weight: x.count * y.count,
            distance: Math.abs(x.value - y.value),
          })),
        ),
      );
      for (const [figure, sum] of Object.entries(sums(pairs))) {
        expect(tieOf(one, other)[figure as 'joint']).toBeCloseTo(sum, 6);
      }
      for (const { topicId, ...part } of partsOfTie(one, other)) {
        for (const [figure, sum] of Object.entries(sums(pairs.filter((pair) => pair.topicId === topicId)))) {
          expect(part[figure as 'joint']).toBeCloseTo(sum, 6);
        }
      }
    }),
  );
});

test('every pair that shares a topic has one tie, in whatever order the speakers come', () => {
  fc.assert(
    fc.property(randomSpeakers(6), (speakers) => {
      const named = (list: typeof speakers) =>
        new Map(
          tiesOf(list).map((tie) => [
            [list[tie.left]!.id, list[tie.right]!.id].sort().join(),
            [tie.congruence, tie.conflict].map((figure) => figure.toFixed(6)),
          ]),
        );
      const pairs = speakers.flatMap((one, i) => speakers.slice(i + 1).map((other) => [one, other] as const));
      const sharing = pairs.filter(([one, other]) => [...one.topics.keys()].some((topic) => other.topics.has(topic)));
      expect(named(speakers).size).toBe(sharing.length);
      expect(named(speakers.toReversed())).toEqual(named(speakers));
    }),
  );
});

test('gathered over all pairs, a tie is what its topics add one by one', () => {
  fc.assert(
    fc.property(randomSpeakers(6), (speakers) => {
      for (const { left, right, ...tie } of tiesOf(speakers)) {
        const parts = partsOfTie(speakers[left]!, speakers[right]!);
        const sum = (name: 'congruence' | 'conflict' | 'joint') => parts.reduce((all, part) => all + part[name], 0);
        expect(tie.sharedTopics).toBe(parts.length);
        expect(tie.joint).toBeCloseTo(sum('joint'), 9);
        expect(tie.conflict).toBeCloseTo(sum('conflict'), 9);
        expect(tie.congruence).toBeCloseTo(sum('congruence'), 9);
        // Of one mind is exactly that: a conflict that rounding made would count as one.
        expect(tie.conflict === 0).toBe(sum('conflict') === 0);
      }
    }),
  );
});

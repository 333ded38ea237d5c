import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpeaker, randomSpeakers, speakerOf } from '@/tests/helpers/speakers';
import { agreement } from '../measures/agreement';
import { measureTie, tiesOf, tieWeight } from './tie';

test('two speakers by hand', () => {
  // On a: pairs of (2, -1) and (1): distances 1 and 2. On b: one pair at the same value. On c and d nobody answers.
  const one = speakerOf('one', { a: [2, -1], b: [0.5], c: [1] });
  const other = speakerOf('other', { a: [1], b: [0.5], d: [-2] });
  const tie = measureTie(one, other);
  expect(tie).toEqual({ congruence: 0.75 + 0.5 + 1, conflict: 0.25 + 0.5, joint: 3, sharedTopics: 2 });
  const weights = (['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'] as const).map((qualifier) =>
    tieWeight({ left: 0, right: 1, ...tie }, qualifier),
  );
  expect(weights).toEqual([2.25, 0.75, 1.5, 3]);
});

test('opposite poles are conflict alone, whatever range is observed', () => {
  expect(measureTie(speakerOf('x', { a: [2] }), speakerOf('y', { a: [-2] }))).toMatchObject({
    congruence: 0,
    conflict: 1,
  });
  expect(measureTie(speakerOf('x', { a: [1] }), speakerOf('y', { a: [-1] }))).toMatchObject({ conflict: 0.5 });
});

test('congruence and conflict add up to joint activity', () => {
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (one, other) => {
      const { congruence, conflict, joint } = measureTie(one, other);
      expect(congruence + conflict).toBeCloseTo(joint, 6);
      expect(Math.min(congruence, conflict)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('is the same from both ends, and on one topic the agreement of all pairs', () => {
  fc.assert(
    fc.property(randomSpeaker, randomSpeaker, (one, other) => {
      const there = measureTie(one, other);
      const back = measureTie(other, one);
      expect(there.congruence).toBeCloseTo(back.congruence, 6);
      expect(there.conflict).toBeCloseTo(back.conflict, 6);
      expect([there.joint, there.sharedTopics]).toEqual([back.joint, back.sharedTopics]);
      if (there.sharedTopics !== 1) return;
      const topic = [...one.topics.keys()].find((key) => other.topics.has(key))!;
      const mean = agreement(one.topics.get(topic)!, other.topics.get(topic)!)!;
      expect(there.congruence / there.joint).toBeCloseTo(mean, 9);
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

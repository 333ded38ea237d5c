import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '@/tests/helpers/distributions';
import { randomSpeakers, speakerOf } from '@/tests/helpers/speakers';
import { ordered } from '../measures/ordered';
import { topicTiesOf, topicWeight } from './two-mode';

test.each([
  { values: [2, 1, 0.5], ignore: 3, subtract: 3.5, combine: 1 },
  { values: [-2, 0], ignore: 2, subtract: -2, combine: 2 },
  { values: [-1, 1], ignore: 2, subtract: 0, combine: 3 },
  { values: [0], ignore: 1, subtract: 0, combine: 3 },
])('positions $values', ({ values, ignore, subtract, combine }) => {
  expect(topicWeight(ordered(tableOf(...values)), 'IGNORE')).toBe(ignore);
  expect(topicWeight(ordered(tableOf(...values)), 'SUBTRACT')).toBe(subtract);
  expect(topicWeight(ordered(tableOf(...values)), 'COMBINE')).toBe(combine);
});

test('activity divides by the speaker, prominence by the topic, by hand', () => {
  const speakers = [speakerOf('one', { a: [2, 1], b: [-1] }), speakerOf('other', { a: [-2] })];
  const weights = (normalisation: 'NONE' | 'ACTIVITY' | 'PROMINENCE') =>
    topicTiesOf(speakers, 'SUBTRACT', normalisation).map(({ weight }) => weight);
  expect(weights('NONE')).toEqual([3, -1, -2]);
  expect(weights('ACTIVITY')).toEqual([1, -1 / 3, -2]);
  expect(weights('PROMINENCE')).toEqual([1, -1, -2 / 3]);
});

test("shares of a speaker's positions, and of a topic's, add up to 1", () => {
  fc.assert(
    fc.property(randomSpeakers(5), (speakers) => {
      const sums = (normalisation: 'ACTIVITY' | 'PROMINENCE', key: 'speaker' | 'topicId') => {
        const found = new Map<string | number, number>();
        for (const tie of topicTiesOf(speakers, 'IGNORE', normalisation)) {
          found.set(tie[key], (found.get(tie[key]) ?? 0) + tie.weight);
        }
        return [...found.values()];
      };
      for (const sum of [...sums('ACTIVITY', 'speaker'), ...sums('PROMINENCE', 'topicId')])
        expect(sum).toBeCloseTo(1, 9);
    }),
  );
});

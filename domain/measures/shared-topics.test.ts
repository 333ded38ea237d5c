import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOverSharedTopics, sharedTopics, topicWeight } from './shared-topics';

test('a topic weighs the harmonic mean of its numbers of positions', () => {
  expect(topicWeight(2, 6)).toBe(3);
  expect(topicWeight(1, 1)).toBe(1);
  expect(topicWeight(0, 9)).toBe(0);
  expect(topicWeight(0, 0)).toBe(0);
});

test('the mean over topics, by hand', () => {
  // Weights 3 and 1: (3·0.5 + 1·0.9)/4.
  const topics = [
    { left: 2, right: 6, figure: 0.5 },
    { left: 1, right: 1, figure: 0.9 },
    { left: 0, right: 8, figure: null },
  ];
  expect(meanOverSharedTopics(topics)).toBeCloseTo(0.6, 12);
});

test('a topic one side is silent on never enters the mean', () => {
  expect(meanOverSharedTopics([{ left: 5, right: 0, figure: null }])).toBeNull();
  expect(meanOverSharedTopics([])).toBeNull();
});

test('the mean lies between the smallest and the largest figure, in any order', () => {
  const topic = fc.record({
    left: fc.integer({ min: 1, max: 30 }),
    right: fc.integer({ min: 1, max: 30 }),
    figure: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(topic, { minLength: 1 }), (topics) => {
      const value = meanOverSharedTopics(topics)!;
      const figures = topics.map(({ figure }) => figure);
      expect(value).toBeGreaterThanOrEqual(Math.min(...figures) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...figures) + 1e-9);
      expect(meanOverSharedTopics(topics.toReversed())).toBeCloseTo(value, 9);
    }),
  );
});

test('shared topics are a share of the spoken ones', () => {
  const topics = [
    { left: 1, right: 2 },
    { left: 0, right: 1 },
    { left: 4, right: 0 },
    { left: 0, right: 0 },
  ];
  expect(sharedTopics(topics)).toEqual({ shared: 1, spoken: 3, share: 1 / 3 });
  expect(sharedTopics([{ left: 0, right: 0 }])).toEqual({ shared: 0, spoken: 0, share: null });
});

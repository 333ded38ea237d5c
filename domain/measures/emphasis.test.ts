import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emphasisAmong, type Pair } from './emphasis';

const measure = (topics: readonly Pair[]) => topics.map(emphasisAmong(topics));
const emphases = (topics: readonly Pair[]) => measure(topics).map(({ value }) => value);

const pair = fc.record({ left: fc.nat(30), right: fc.nat(30) });
const topics = fc.array(pair, { maxLength: 12 });

test('two topics, by hand', () => {
  // n_L = n_R = 4, two topics: α = (2·4/8, 2·4/8) = (1, 1). Topic 1: log(4/2) − log(2/4), variance 1/4 + 1/2.
  const [first, second] = emphases([
    { left: 1, right: 3 },
    { left: 3, right: 1 },
  ]);
  expect(first).toBeCloseTo((2 * Math.log(2)) / Math.sqrt(0.75), 12);
  expect(second).toBeCloseTo(-(2 * Math.log(2)) / Math.sqrt(0.75), 12);
});

test('three topics with unequal totals, by hand', () => {
  // n_L = 6, n_R = 3, three topics. Topic 3 is pooled 4 of 9: α = 4/3; log((3 + 4/3)/(6 − 3 − 4/3)) − log(…).
  const [, , third] = emphases([
    { left: 4, right: 0 },
    { left: 1, right: 0 },
    { left: 1, right: 3 },
  ]);
  const right = Math.log((3 + 4 / 3) / (3 + 3 - 3 - 4 / 3));
  const left = Math.log((1 + 4 / 3) / (6 + 3 - 1 - 4 / 3));
  expect(third).toBeCloseTo((right - left) / Math.sqrt(1 / (3 + 4 / 3) + 1 / (1 + 4 / 3)), 12);
});

test('nothing can be emphasised where only one topic, or none, is spoken of', () => {
  expect(emphases([])).toEqual([]);
  expect(emphases([{ left: 5, right: 0 }])).toEqual([0]);
  expect(
    emphases([
      { left: 0, right: 0 },
      { left: 2, right: 7 },
    ]),
  ).toEqual([0, 0]);
});

test('is always a number, whoever is silent', () => {
  fc.assert(fc.property(topics, (all) => emphases(all).every(Number.isFinite)));
});

test('changes its sign when the sides change places, and follows the topics when they do', () => {
  fc.assert(
    fc.property(topics, (all) => {
      const scores = emphases(all);
      const turned = emphases(all.map(({ left, right }) => ({ left: right, right: left })));
      expect(turned).toEqual(scores.map((score) => expect.closeTo(-score, 9)));
      const reversed = emphases(all.toReversed()).toReversed();
      expect(reversed).toEqual(scores.map((score) => expect.closeTo(score, 9)));
    }),
  );
});

test('what a score is made of leads to it', () => {
  fc.assert(
    fc.property(topics, (all) => {
      for (const { value, topic, total, topics: number, prior, logOdds, deviation } of measure(all)) {
        if (deviation === 0) expect([value, logOdds]).toEqual([0, 0]);
        else {
          expect(value).toBeCloseTo(logOdds / deviation, 9);
          const odds = (own: number, of: number) => Math.log((own + prior) / (of + number - own - prior));
          expect(odds(topic.right, total.right) - odds(topic.left, total.left)).toBeCloseTo(logOdds, 9);
          expect(Math.sqrt(1 / (topic.right + prior) + 1 / (topic.left + prior))).toBeCloseTo(deviation, 9);
        }
      }
    }),
  );
});

import { expect, it } from 'vitest';
import { quantile, ratioOf } from './statistics';

it('compares round by round', () => {
  // The machine is three times as slow in the last round, for both.
  const told = ratioOf([200, 210, 190, 205, 60], [100, 100, 100, 100, 30]);
  expect(told).toMatchObject({ ours: 200, peer: 100, ratio: 2, rounds: 5 });
  expect(told.spread).toEqual([2, 2.05]);
});

it('gives no ratio of few rounds', () => {
  expect(() => ratioOf([1, 2, 3, 4], [1, 2, 3, 4])).toThrow('4 rounds are too few');
});

it('interpolates between neighbours', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3], 1)).toBe(3);
});

import { expect, test } from 'vitest';
import { isBlindSpot } from './blind-spot';

test('one side silent, the other with at least three positions, whichever it is', () => {
  expect(isBlindSpot(0, 3)).toBe(true);
  expect(isBlindSpot(7, 0)).toBe(true);
});

test('no blind spot on little evidence, or where both or neither speak', () => {
  for (const [left, right] of [
    [0, 2],
    [2, 0],
    [1, 9],
    [0, 0],
  ] as const)
    expect(isBlindSpot(left, right)).toBe(false);
});

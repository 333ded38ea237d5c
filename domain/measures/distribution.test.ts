import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution, tableOf } from '@/tests/helpers/distributions';
import { merge, size } from './distribution';

test('counts positions', () => {
  const positions = [
    { value: -1, count: 3 },
    { value: 1.5, count: 2 },
  ];
  expect(size(positions)).toBe(5);
  expect(size([])).toBe(0);
});

test('merging adds up equal values in their order and loses no position', () => {
  expect(merge([tableOf(2, -1), tableOf(-1, -1, 0.5)])).toEqual([
    { value: -1, count: 3 },
    { value: 0.5, count: 1 },
    { value: 2, count: 1 },
  ]);
  fc.assert(
    fc.property(distribution(0), distribution(0), (a, b) => {
      expect(size(merge([a, b]))).toBe(size(a) + size(b));
      expect(merge([a, b])).toEqual(merge([b, a]));
    }),
  );
});

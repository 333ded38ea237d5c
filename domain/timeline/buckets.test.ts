import { expect, test } from 'vitest';
import { bucketsBetween, countBuckets } from './buckets';

test('months have their own lengths, leap years included, and run over the new year', () => {
  expect(bucketsBetween('2023-12-01', '2024-02-01', 'MONTH')).toEqual([
    { from: '2023-12-01', to: '2023-12-31' },
    { from: '2024-01-01', to: '2024-01-31' },
    { from: '2024-02-01', to: '2024-02-29' },
  ]);
});

test('quarters and years', () => {
  expect(bucketsBetween('2023-10-01', '2024-01-01', 'QUARTER')).toEqual([
    { from: '2023-10-01', to: '2023-12-31' },
    { from: '2024-01-01', to: '2024-03-31' },
  ]);
  expect(bucketsBetween('2022-01-01', '2022-01-01', 'YEAR')).toEqual([{ from: '2022-01-01', to: '2022-12-31' }]);
});

test('buckets of four centuries leave no day out and count none twice', () => {
  for (const interval of ['MONTH', 'QUARTER', 'YEAR'] as const) {
    const buckets = bucketsBetween('1700-01-01', '2100-01-01', interval);
    expect(countBuckets('1700-01-01', '2100-01-01', interval)).toBe(buckets.length);
    buckets.slice(1).forEach(({ from }, i) => {
      expect(Date.parse(from) - Date.parse(buckets[i]!.to)).toBe(24 * 60 * 60 * 1000);
    });
  }
});

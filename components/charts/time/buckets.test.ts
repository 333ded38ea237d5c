import { describe, expect, it } from 'vitest';
import { quarterOf, slots, yearMarks } from './buckets';

const quarters = [
  { from: '2023-07-01', to: '2023-09-30' },
  { from: '2023-10-01', to: '2023-12-31' },
  { from: '2024-01-01', to: '2024-03-31' },
  { from: '2024-04-01', to: '2024-06-30' },
];

describe('slots', () => {
  it('runs from the left in English and from the right in Arabic', () => {
    expect(slots(quarters, 'ltr').map((slot) => [slot.left, slot.centre])).toEqual([
      [0, 12.5],
      [25, 37.5],
      [50, 62.5],
      [75, 87.5],
    ]);
    expect(slots(quarters, 'rtl').map((slot) => [slot.left, slot.centre])).toEqual([
      [75, 87.5],
      [50, 62.5],
      [25, 37.5],
      [0, 12.5],
    ]);
  });

  it('is empty without buckets', () => {
    expect(slots([], 'rtl')).toEqual([]);
  });
});

describe('yearMarks', () => {
  it('marks the first bucket of each year', () => {
    expect(yearMarks(quarters)).toEqual([
      { year: '2023', index: 0 },
      { year: '2024', index: 2 },
    ]);
  });
});

describe('quarterOf', () => {
  it.each([
    ['2023-01-01', 1],
    ['2023-03-31', 1],
    ['2023-04-01', 2],
    ['2023-10-01', 4],
    ['2023-12-31', 4],
  ])('%s lies in quarter %i', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});

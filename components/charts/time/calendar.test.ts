import { describe, expect, it } from 'vitest';
import { calendar } from './calendar';

describe('calendar', () => {
  it('spans whole quarters, in days, and ends where the last quarter does', () => {
    // From 1 July 2023 to 1 April 2024 are 275 days; 2023 has 184 of them.
    const { years, at } = calendar(['2024-02-10', '2023-07-01'], 'ltr');
    expect(years).toEqual([
      { year: '2023', left: 0, width: 66.91 },
      { year: '2024', left: 66.91, width: 33.09 },
    ]);
    expect(at('2023-07-01')).toBeCloseTo((0.5 / 275) * 100, 2);
    expect(at('2024-03-31')).toBeCloseTo((274.5 / 275) * 100, 2);
  });

  it('runs from the right in Arabic, what spans something still from left to right', () => {
    const { years, at, month } = calendar(['2023-07-01', '2024-02-10'], 'rtl');
    expect(years).toEqual([
      { year: '2023', left: 33.09, width: 66.91 },
      { year: '2024', left: 0, width: 33.09 },
    ]);
    expect(at('2023-07-01')).toBeGreaterThan(99);
    expect(month('2023-07-15')).toEqual({ from: 88.73, to: 100 });
  });

  it('takes a single day, a year’s end, and years long ago', () => {
    expect(calendar(['2023-11-12'], 'ltr').years).toEqual([{ year: '2023', left: 0, width: 100 }]);
    expect(calendar(['2023-12-31'], 'ltr').month('2023-12-31').to).toBe(100);
    expect(calendar(['0999-03-01', '1000-01-01'], 'ltr').years.map(({ year }) => year)).toEqual(['0999', '1000']);
  });
});

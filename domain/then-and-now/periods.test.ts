import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halves, readPeriods } from './periods';

const month = (first: string, positions: number) => ({ first: `${first}-01`, positions });

test('the halves meet at the turn of the year that balances them', () => {
  const months = [month('2021-06', 3), month('2022-02', 2), month('2023-05', 4), month('2025-01', 1)];
  expect(halves(months)).toEqual({
    earlier: { from: undefined, to: '2022-12-31' },
    later: { from: '2023-01-01', to: undefined },
  });
});

test('within one year they meet at the turn of a quarter, within one quarter of a month', () => {
  expect(halves([month('2024-01', 1), month('2024-05', 1), month('2024-11', 9)])!.later.from).toBe('2024-10-01');
  expect(halves([month('2024-01', 1), month('2024-02', 1)])!.later.from).toBe('2024-02-01');
  expect(halves([month('2024-03', 1)])).toMatchObject({ earlier: { to: '2024-02-29' }, later: { from: '2024-03-01' } });
  expect(halves([])).toBeNull();
});

test('no other turn of a year balances better, and both halves hold something', () => {
  const months = fc
    .uniqueArray(
      fc.record({ year: fc.integer({ min: 2015, max: 2026 }), positions: fc.integer({ min: 1, max: 20 }) }),
      {
        selector: ({ year }) => year,
        minLength: 2,
      },
    )
    .map((all) => all.sort((a, b) => a.year - b.year).map(({ year, positions }) => month(`${year}-06`, positions)));
  fc.assert(
    fc.property(months, (all) => {
      const turn = halves(all)!.later.from!;
      const before = (day: string) =>
        all.filter(({ first }) => first < day).reduce((sum, { positions }) => sum + positions, 0);
      const total = before('9999');
      expect(before(turn)).toBeGreaterThan(0);
      expect(before(turn)).toBeLessThan(total);
      for (const { first } of all.slice(1)) {
        const other = `${first.slice(0, 4)}-01-01`;
        expect(Math.abs(2 * before(turn) - total)).toBeLessThanOrEqual(Math.abs(2 * before(other) - total));
      }
    }),
  );
});

test('the outer ends may be open, the inner ones not', () => {
  expect(readPeriods({})).toBeNull();
  expect(readPeriods({ earlier: { to: '2022-12-31' }, later: { from: '2023-01-01' } })).toEqual({
    earlier: { from: undefined, to: '2022-12-31' },
    later: { from: '2023-01-01', to: undefined },
  });
});

test.each([
  { given: { earlier: { to: '2022-12-31' } }, code: 'MISSING_VALUE', field: 'later.from' },
  { given: { later: { from: '2022-12-31' } }, code: 'MISSING_VALUE', field: 'earlier.to' },
  {
    given: { earlier: { from: '2022-01-01' }, later: { from: '2023-01-01' } },
    code: 'MISSING_VALUE',
    field: 'earlier.to',
  },
  {
    given: { earlier: { to: '2022-02-30' }, later: { from: '2023-01-01' } },
    code: 'INVALID_VALUE',
    field: 'earlier.to',
  },
  {
    given: { earlier: { to: '2023-01-01' }, later: { from: '2023-01-01' } },
    code: 'INVALID_RANGE',
    field: 'later.from',
  },
  {
    given: { earlier: { to: '2022-01-01' }, later: { from: '2023-01-01', to: '2022-06-01' } },
    code: 'INVALID_RANGE',
    field: 'later.to',
  },
])('refuses $given', ({ given, code, field }) => {
  expect(() => readPeriods(given)).toThrow(expect.objectContaining({ code, field }));
});

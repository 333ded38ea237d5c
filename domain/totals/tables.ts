import type { Table } from '../storage/rows';

/** A table of totals: enough to add differences to many of its rows in one statement. */
export type TotalTable = {
  name: string;
  /** Columns of its key. */
  key: readonly string[];
  /** Columns that differences are added to; a row whose first is 0 holds nothing. */
  sums: readonly [string, ...string[]];
  /** Whether it keeps the days of the earliest and the latest article, the positions at each value, and what follows from them. */
  ofPositions: boolean;
  /** As a table that rows are added to. */
  rows: Table<Record<string, unknown>>;
};

/** The days of the earliest and the latest article, with their SQL types. */
const DAYS = { first: 'date', last: 'date' };

/** What totals of positions keep of the values, with the SQL types. */
const OF_VALUES = { values: 'float8[]', counts: 'integer[]', valueSum: 'float8', levels: 'float8[]', packed: 'bytea' };

export const DAY_COLUMNS: readonly string[] = Object.keys(DAYS);
export const VALUE_COLUMNS: readonly string[] = Object.keys(OF_VALUES);

function totalTable(
  name: string,
  key: Readonly<Record<string, string>>,
  sums: TotalTable['sums'],
  more: Readonly<Record<string, string>> = {},
): TotalTable {
  const integers = Object.fromEntries(sums.map((column) => [column, 'integer']));
  const names = Object.keys(key);
  return {
    name,
    key: names,
    sums,
    ofPositions: 'values' in more,
    rows: { name, key: names, columns: { ...key, ...integers, ...more } },
  };
}

export const POSITION_TOTAL = totalTable(
  'PositionTotal',
  { scope: '"TotalScope"', grain: '"TotalGrain"', sideId: 'uuid', topicId: 'uuid', bucket: 'date' },
  ['positions', 'claims', 'articles', 'analysts', 'monthDated', 'alone'],
  { ...DAYS, ...OF_VALUES },
);

export const PAIR_TOTAL = totalTable('PairTotal', { leftId: 'uuid', rightId: 'uuid', topicId: 'uuid' }, ['articles']);

export const CLAIM_TOTAL = totalTable(
  'ClaimTotal',
  { analystId: 'uuid', outletId: 'uuid', language: 'text', kind: '"ClaimKind"', speech: '"SpeechType"' },
  ['claims'],
);

export const STANCE_TOTAL = totalTable(
  'StanceTotal',
  { topicId: 'uuid', analystId: 'uuid', value: 'smallint', mixed: 'boolean' },
  ['claims'],
);

import type { Table } from '../storage/rows';

/** A table of totals: enough to add differences to many of its rows in one statement. */
export type TotalTable = Table<Record<string, unknown>> & {
  /** Columns that differences are added to; a row whose first is 0 holds nothing. */
  sums: readonly [string, ...string[]];
  /** Whether it keeps the days of the earliest and the latest article, the positions at each value, and what follows from them. */
  ofPositions: boolean;
};

/** What totals of positions keep besides. */
const OF_POSITIONS = {
  first: 'date',
  last: 'date',
  values: 'float8[]',
  counts: 'integer[]',
  valueSum: 'float8',
  levels: 'float8[]',
  packed: 'bytea',
};

function totalTable(
  name: string,
  key: Readonly<Record<string, string>>,
  sums: TotalTable['sums'],
  { ofPositions = false } = {},
): TotalTable {
  const integers = Object.fromEntries(sums.map((column) => [column, 'integer']));
  const columns = { ...key, ...integers, ...(ofPositions ? OF_POSITIONS : {}) };
  return { name, key: Object.keys(key), columns, sums, ofPositions };
}

export const POSITION_TOTAL = totalTable(
  'PositionTotal',
  { scope: '"TotalScope"', grain: '"TotalGrain"', sideId: 'uuid', topicId: 'uuid', bucket: 'date' },
  ['positions', 'claims', 'articles', 'analysts', 'monthDated', 'alone'],
  { ofPositions: true },
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

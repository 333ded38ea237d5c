/** A table of totals: enough to add differences to many of its rows in one statement. */
export type TotalTable = {
  name: string;
  /** Columns of its key, with their SQL types. */
  key: Readonly<Record<string, string>>;
  /** Columns that differences are added to; a row whose first is 0 holds nothing. */
  sums: readonly [string, ...string[]];
  /** Whether it keeps the days of the earliest and the latest article, the positions at each value, and what follows from them. */
  ofPositions?: true;
};

export const POSITION_TOTAL: TotalTable = {
  name: 'PositionTotal',
  key: { scope: '"TotalScope"', grain: '"TotalGrain"', sideId: 'uuid', topicId: 'uuid', bucket: 'date' },
  sums: ['positions', 'claims', 'articles', 'analysts', 'monthDated', 'alone'],
  ofPositions: true,
};

export const PAIR_TOTAL: TotalTable = {
  name: 'PairTotal',
  key: { leftId: 'uuid', rightId: 'uuid', topicId: 'uuid' },
  sums: ['articles'],
};

export const CLAIM_TOTAL: TotalTable = {
  name: 'ClaimTotal',
  key: { analystId: 'uuid', outletId: 'uuid', language: 'text', kind: '"ClaimKind"', speech: '"SpeechType"' },
  sums: ['claims'],
};

export const STANCE_TOTAL: TotalTable = {
  name: 'StanceTotal',
  key: { topicId: 'uuid', analystId: 'uuid', value: 'smallint', mixed: 'boolean' },
  sums: ['claims'],
};

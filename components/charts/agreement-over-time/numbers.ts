import type { DataTable } from '../data-table/table';
import type { AgreementOverTime } from './series';

/** Agreement over time in numbers, a row per window. */
export function agreementNumbers({ windows }: Pick<AgreementOverTime, 'windows'>): DataTable {
  return {
    columns: [
      { key: 'from', kind: 'day' },
      { key: 'to', kind: 'day' },
      { key: 'positions', kind: 'count' },
      { key: 'speakers', kind: 'count' },
      { key: 'within', kind: 'share' },
      { key: 'withinLow', kind: 'share' },
      { key: 'withinHigh', kind: 'share' },
      { key: 'withinPairs', kind: 'count' },
      { key: 'across', kind: 'share' },
      { key: 'acrossLow', kind: 'share' },
      { key: 'acrossHigh', kind: 'share' },
      { key: 'acrossPairs', kind: 'count' },
      { key: 'difference', kind: 'number' },
      { key: 'differenceLow', kind: 'number' },
      { key: 'differenceHigh', kind: 'number' },
      { key: 'polarisation', kind: 'stance' },
      { key: 'undivided', kind: 'stance' },
    ],
    rows: windows.map(({ from, to, positions, analysts, within, across, difference, given, undivided }) => ({
      from,
      to,
      positions,
      speakers: analysts,
      within: within?.value ?? null,
      withinLow: within?.low ?? null,
      withinHigh: within?.high ?? null,
      withinPairs: within?.pairs ?? 0,
      across: across?.value ?? null,
      acrossLow: across?.low ?? null,
      acrossHigh: across?.high ?? null,
      acrossPairs: across?.pairs ?? 0,
      difference: difference?.value ?? null,
      differenceLow: difference?.low ?? null,
      differenceHigh: difference?.high ?? null,
      polarisation: given,
      undivided,
    })),
  };
}

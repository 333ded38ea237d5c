import type { DataTable } from '../data-table/table';
import type { Balance } from './series';

/** The balance's numbers, a row per side that speaks. */
export function balanceNumbers({ parts }: Balance): DataTable {
  return {
    columns: [
      { key: 'side', kind: 'text' },
      { key: 'positions', kind: 'count' },
      { key: 'share', kind: 'share' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: parts.map(({ side, positions, share }) => ({ side: side.name, positions, share, sideSlug: side.slug })),
  };
}

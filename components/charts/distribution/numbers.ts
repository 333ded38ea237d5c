import type { DataTable } from '../data-table/table';
import type { Distribution } from './series';

/** The distribution's numbers, a row per side and level that it takes. */
export function distributionNumbers({ rows }: Distribution): DataTable {
  return {
    columns: [
      { key: 'side', kind: 'text' },
      { key: 'level', kind: 'stance' },
      { key: 'positions', kind: 'number' },
      { key: 'share', kind: 'share' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: rows.flatMap(({ side, segments }) =>
      segments.map(({ level, count, share }) => ({
        side: side.name,
        level,
        positions: count,
        share,
        sideSlug: side.slug,
      })),
    ),
  };
}

import type { DataTable } from '../data-table/table';
import type { ActivityTimeline } from './series';

/** The activity's numbers, a row per stretch of time and side that ever speaks: silence is a 0, not a gap. */
export function activityNumbers({ buckets, series }: ActivityTimeline): DataTable {
  const speaking = series.filter(({ points }) => points.some((point) => point.counts.claims > 0));
  return {
    columns: [
      { key: 'from', kind: 'day' },
      { key: 'to', kind: 'day' },
      { key: 'side', kind: 'text' },
      { key: 'claims', kind: 'count' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: buckets.flatMap(({ from, to }) =>
      speaking.map(({ entity, points }) => ({
        from,
        to,
        side: entity.name,
        claims: points.find((point) => point.bucket.from === from)?.counts.claims ?? 0,
        sideSlug: entity.slug,
      })),
    ),
  };
}

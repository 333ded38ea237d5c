import type { DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { SlidingData } from './series';

/** The numbers of a sliding mean, a row per step of the window and side that speaks in it. */
export function slidingNumbers({ steps }: SlidingData, grade: (grade: EvidenceGrade) => string): DataTable {
  return {
    columns: [
      { key: 'middle', kind: 'day' },
      { key: 'side', kind: 'text' },
      { key: 'mean', kind: 'stance' },
      { key: 'low', kind: 'stance' },
      { key: 'high', kind: 'stance' },
      { key: 'positions', kind: 'count' },
      { key: 'weight', kind: 'number' },
      { key: 'grade', kind: 'text' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: steps.flatMap(({ values }) =>
      values.map(({ side, point }) => ({
        middle: point.middle,
        side: side.name,
        mean: point.mean,
        low: point.low,
        high: point.high,
        positions: point.positions,
        weight: point.weight,
        grade: grade(point.grade),
        sideSlug: side.slug,
      })),
    ),
  };
}

import type { DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { TimelineData } from './series';

/** The timeline's numbers, a row per stretch of time and side that speaks in it. */
export function timelineNumbers(
  { buckets, lines }: TimelineData,
  words: { grade: (grade: EvidenceGrade) => string; dating: (approximate: boolean) => string },
): DataTable {
  return {
    columns: [
      { key: 'from', kind: 'day' },
      { key: 'to', kind: 'day' },
      { key: 'side', kind: 'text' },
      { key: 'mean', kind: 'stance' },
      { key: 'low', kind: 'stance' },
      { key: 'high', kind: 'stance' },
      { key: 'positions', kind: 'count' },
      { key: 'grade', kind: 'text' },
      { key: 'dating', kind: 'text' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: buckets.flatMap((bucket, index) =>
      lines.flatMap(({ side, marks }) =>
        marks
          .filter((mark) => mark.bucket === index)
          .map(({ mean, low, high, positions, grade, approximate }) => ({
            from: bucket.from,
            to: bucket.to,
            side: side.name,
            mean,
            low,
            high,
            positions,
            grade: words.grade(grade),
            dating: words.dating(approximate),
            sideSlug: side.slug,
          })),
      ),
    ),
  };
}

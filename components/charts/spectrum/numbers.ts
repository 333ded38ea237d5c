import type { Column, DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { Spectrum } from './series';

const SIDE: Column[] = [
  { key: 'topic', kind: 'text' },
  { key: 'side', kind: 'text' },
  { key: 'mean', kind: 'stance' },
  { key: 'low', kind: 'stance' },
  { key: 'high', kind: 'stance' },
  { key: 'positions', kind: 'count' },
  { key: 'claims', kind: 'count' },
  { key: 'grade', kind: 'text' },
];
const DIFFERENCE: Record<Spectrum['difference'], Column[]> = {
  gap: [
    { key: 'gap', kind: 'stance' },
    { key: 'gapLow', kind: 'stance' },
    { key: 'gapHigh', kind: 'stance' },
  ],
  change: [
    { key: 'change', kind: 'stance' },
    { key: 'changeLow', kind: 'stance' },
    { key: 'changeHigh', kind: 'stance' },
  ],
};
const SLUGS: Column[] = [
  { key: 'topicSlug', kind: 'slug' },
  { key: 'sideSlug', kind: 'slug' },
];

/** The spectrum's numbers, a row per topic and side in the order drawn; the gap of the pair stands in both its rows. */
export function spectrumNumbers(data: Spectrum, grade: (grade: EvidenceGrade) => string): DataTable {
  return {
    columns: [...SIDE, ...(data.hasGaps ? DIFFERENCE[data.difference] : []), ...SLUGS],
    rows: data.sections
      .flatMap((section) => section.rows)
      .flatMap((row) =>
        row.lanes.map((lane) => ({
          topic: row.title,
          side: lane.side.name,
          mean: lane.mean?.value ?? null,
          low: lane.mean?.low ?? null,
          high: lane.mean?.high ?? null,
          positions: lane.positions,
          claims: lane.claims,
          grade: grade(lane.grade),
          [data.difference]: row.gap?.value ?? null,
          [`${data.difference}Low`]: row.gap?.low ?? null,
          [`${data.difference}High`]: row.gap?.high ?? null,
          topicSlug: row.slug,
          sideSlug: lane.side.slug,
        })),
      ),
  };
}

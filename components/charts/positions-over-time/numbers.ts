import type { DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { PositionsOverTime } from './series';

/** The positions drawn, a row each, topic by topic and earliest first, with their topic's mean and consistency. */
export function positionsNumbers(
  data: PositionsOverTime,
  { grade, precision }: { grade: (grade: EvidenceGrade) => string; precision: (precision: 'DAY' | 'MONTH') => string },
): DataTable {
  return {
    columns: [
      { key: 'topic', kind: 'text' },
      { key: 'day', kind: 'day' },
      { key: 'dayKnown', kind: 'text' },
      { key: 'position', kind: 'stance' },
      { key: 'article', kind: 'text' },
      { key: 'mean', kind: 'stance' },
      { key: 'low', kind: 'stance' },
      { key: 'high', kind: 'stance' },
      { key: 'consistency', kind: 'share' },
      { key: 'positions', kind: 'count' },
      { key: 'grade', kind: 'text' },
      { key: 'topicSlug', kind: 'slug' },
      { key: 'articleSlug', kind: 'slug' },
    ],
    rows: data.strips.flatMap(({ marks, mean, ...strip }) =>
      marks.map(({ article, value }) => ({
        topic: strip.title,
        day: article.publishedOn,
        dayKnown: precision(article.datePrecision),
        position: value,
        article: article.title,
        mean: mean.value,
        low: mean.low,
        high: mean.high,
        consistency: strip.consistency,
        positions: strip.positions,
        grade: grade(strip.grade),
        topicSlug: strip.slug,
        articleSlug: article.slug,
      })),
    ),
  };
}

import type { DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { SideEntity } from '../side/identity';
import type { TrendTopic } from './series';

/** The trends' numbers, a row per topic, side and stretch of time in which the side speaks. */
export function trendsNumbers(
  { sides, topics }: { sides: readonly SideEntity[]; topics: readonly TrendTopic[] },
  grade: (grade: EvidenceGrade) => string,
): DataTable {
  return {
    columns: [
      { key: 'topic', kind: 'text' },
      { key: 'side', kind: 'text' },
      { key: 'from', kind: 'day' },
      { key: 'to', kind: 'day' },
      { key: 'mean', kind: 'stance' },
      { key: 'low', kind: 'stance' },
      { key: 'high', kind: 'stance' },
      { key: 'positions', kind: 'count' },
      { key: 'grade', kind: 'text' },
      { key: 'topicSlug', kind: 'slug' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: topics.flatMap(({ topic, timeline }) =>
      sides.flatMap((side) => {
        const series = timeline.series.find(
          ({ entity }) => entity.__typename === side.__typename && entity.slug === side.slug,
        );
        return (series?.points ?? []).flatMap(({ bucket, mean, counts, ...point }) =>
          mean
            ? [
                {
                  topic: topic.title,
                  side: side.name,
                  ...bucket,
                  mean: mean.value,
                  low: mean.low,
                  high: mean.high,
                  positions: counts.positions,
                  grade: grade(point.grade),
                  topicSlug: topic.slug,
                  sideSlug: side.slug,
                },
              ]
            : [],
        );
      }),
    ),
  };
}

import type { DataTable } from '../data-table/table';
import type { EvidenceGrade } from '../evidence';
import type { ConsensusChart } from './series';

/** The figure's numbers, a row per topic and side that speaks of it; what holds of the topic stands in each of its rows. */
export function consensusNumbers({ groups }: ConsensusChart, grade: (grade: EvidenceGrade) => string): DataTable {
  return {
    columns: [
      { key: 'topic', kind: 'text' },
      { key: 'side', kind: 'text' },
      { key: 'accepting', kind: 'count' },
      { key: 'rejecting', kind: 'count' },
      { key: 'speakers', kind: 'count' },
      { key: 'grade', kind: 'text' },
      { key: 'acceptance', kind: 'share' },
      { key: 'rejection', kind: 'share' },
      { key: 'contest', kind: 'share' },
      { key: 'topicSlug', kind: 'slug' },
      { key: 'sideSlug', kind: 'slug' },
    ],
    rows: groups
      .flatMap(({ rows }) => rows)
      .flatMap(({ slug, title, figures, cells }) =>
        cells.flatMap(({ side, vote }) =>
          vote
            ? [
                {
                  topic: title,
                  side: side.name,
                  accepting: vote.accepting,
                  rejecting: vote.rejecting,
                  speakers: vote.speaking,
                  grade: grade(vote.grade),
                  acceptance: figures.acceptance,
                  rejection: figures.rejection,
                  contest: figures.contest,
                  topicSlug: slug,
                  sideSlug: side.slug,
                },
              ]
            : [],
        ),
      ),
  };
}

import type { DataTable } from '../data-table/table';
import type { LocalizedText } from '../text';
import type { NetworkPoint } from './series';

/** A tie with who or what stands at its ends. */
type NumberedTie = {
  from: NetworkPoint;
  to: NetworkPoint;
  weight: number;
  congruence: number | null;
  conflict: number | null;
  sharedTopics: number | null;
};

/** The network's numbers: a row per tie, drawn or not, strongest first. What only analysts have is left out of topics. */
export function networkNumbers(
  ties: readonly NumberedTie[],
  sideOf: (point: NetworkPoint) => LocalizedText | null,
): DataTable {
  const ofAnalysts = ties.every(({ to }) => to.kind === 'analyst');
  return {
    columns: [
      { key: 'source', kind: 'text' },
      { key: 'sourceSide', kind: 'text' },
      { key: 'target', kind: 'text' },
      ...(ofAnalysts ? [{ key: 'targetSide', kind: 'text' } as const] : []),
      { key: 'weight', kind: 'number' },
      ...(ofAnalysts
        ? ([
            { key: 'congruence', kind: 'number' },
            { key: 'conflict', kind: 'number' },
            { key: 'sharedTopics', kind: 'count' },
          ] as const)
        : []),
      { key: 'sourceSlug', kind: 'slug' },
      { key: 'targetSlug', kind: 'slug' },
    ],
    rows: ties.map(({ from, to, weight, congruence, conflict, sharedTopics }) => ({
      source: from.name,
      sourceSide: sideOf(from),
      target: to.name,
      targetSide: sideOf(to),
      weight,
      congruence,
      conflict,
      sharedTopics,
      sourceSlug: from.slug,
      targetSlug: to.slug,
    })),
  };
}

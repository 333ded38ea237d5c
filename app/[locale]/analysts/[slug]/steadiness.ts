import { type EvidenceGrade, isFair } from '@/components/charts/evidence';

/** On which topics somebody is steadier than on others. */
export type Steadiest<Topic> =
  | { kind: 'unknown' }
  | { kind: 'single'; topic: Topic }
  | { kind: 'level'; count: number }
  | { kind: 'ranked'; most: Topic[]; least: Topic[] };

/**
 * Chooses what may be said of one analyst's consistency on different topics: only topics with at least fair evidence are
 * set against each other, and shares that are shown as the same are the same.
 */
export function steadiest<Topic>(
  topics: readonly { topic: Topic; value: number | null; grade: EvidenceGrade }[],
): Steadiest<Topic> {
  const shown = topics.flatMap(({ topic, value, grade }) =>
    value !== null && isFair(grade) ? [{ topic, share: Math.round(value * 100) }] : [],
  );
  const [first] = shown;
  if (!first) return { kind: 'unknown' };
  if (shown.length === 1) return { kind: 'single', topic: first.topic };
  const shares = shown.map(({ share }) => share);
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  if (most === least) return { kind: 'level', count: shown.length };
  const at = (wanted: number) => shown.filter(({ share }) => share === wanted).map(({ topic }) => topic);
  return { kind: 'ranked', most: at(most), least: at(least) };
}

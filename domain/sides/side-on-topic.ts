import type { MeasureFilter } from '../filters/measure-filter';
import { cohesion } from '../measures/cohesion';
import type { ValueCount } from '../measures/distribution';
import { type Counts, type EvidenceGrade, evidenceGrade } from '../measures/evidence';
import { histogram } from '../measures/histogram';
import { type Mean, mean } from '../measures/mean';
import { LEVELS } from '../measures/scale';
import type { Side } from './side';
import type { Tally, TopicRef } from './tally';

/** Number of positions at one level of the scale; a position between two levels is split between them. */
export type LevelCount = { level: number; count: number };

/** What one side says on one topic. */
export type SideOnTopic = {
  side: Side;
  topic: TopicRef;
  filter: MeasureFilter;
  counts: Counts;
  grade: EvidenceGrade;
  mean: Mean | null;
  cohesion: number | null;
  distribution: LevelCount[];
  positions: ValueCount[];
};

export const NO_COUNTS: Counts = { claims: 0, positions: 0, analysts: 0, articles: 0 };

/** Positions per level of the scale, lowest first. */
export function levelCounts(positions: readonly ValueCount[]): LevelCount[] {
  return histogram(positions).map((count, i) => ({ level: LEVELS[i]!, count }));
}

/** The measures of one side on one topic; without a tally, of a side that is silent on it. */
export function measureSide(
  side: Side,
  topic: TopicRef,
  filter: MeasureFilter,
  { counts, positions }: Pick<Tally, 'counts' | 'positions'> = { counts: NO_COUNTS, positions: [] },
): SideOnTopic {
  return {
    side,
    topic,
    filter,
    counts,
    grade: evidenceGrade(counts),
    mean: mean(positions),
    cohesion: cohesion(positions),
    distribution: levelCounts(positions),
    positions,
  };
}

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

export const NO_COUNTS: Counts = { claims: 0, positions: 0, analysts: 0, articles: 0 };

const SILENCE: Pick<Tally, 'counts' | 'positions'> = { counts: NO_COUNTS, positions: [] };

/** Positions per level of the scale, lowest first. */
export function levelCounts(positions: readonly ValueCount[]): LevelCount[] {
  return histogram(positions).map((count, i) => ({ level: LEVELS[i]!, count }));
}

/** What one side says on one topic. Its measures are computed when they are asked for: most questions ask for a few. */
export class SideOnTopic {
  readonly counts: Counts;
  readonly positions: ValueCount[];
  #mean?: Mean | null;

  /** @param tally what was counted; nothing of a side that is silent on the topic. */
  constructor(
    readonly side: Side,
    readonly topic: TopicRef,
    readonly filter: MeasureFilter,
    tally = SILENCE,
  ) {
    this.counts = tally.counts;
    this.positions = tally.positions;
  }

  get grade(): EvidenceGrade {
    return evidenceGrade(this.counts);
  }

  /** Kept, since a gap is made of it too. */
  get mean(): Mean | null {
    if (this.#mean === undefined) this.#mean = mean(this.positions);
    return this.#mean;
  }

  get cohesion(): number | null {
    return cohesion(this.positions);
  }

  get distribution(): LevelCount[] {
    return levelCounts(this.positions);
  }
}

import type { MeasureFilter } from '../filters/measure-filter';
import { cohesionOf } from '../measures/cohesion';
import type { ValueCount } from '../measures/distribution';
import { type Counts, type EvidenceGrade, evidenceGrade } from '../measures/evidence';
import { type Mean, meanOf } from '../measures/mean';
import { type Moments, momentsOf } from '../measures/moments';
import { LEVELS } from '../measures/scale';
import type { Outline, Tally, TopicRef } from './group-rows';
import type { Side } from './side';

/** Number of positions at one level of the scale; a position between two levels is split between them. */
export type LevelCount = { level: number; count: number };

export const NO_COUNTS: Counts = { claims: 0, positions: 0, analysts: 0, articles: 0 };

/** What was counted of a side on a topic. */
type Said = Pick<Tally, 'counts' | 'positions'> | Pick<Outline, 'counts' | 'moments'>;

const SILENCE: Said = { counts: NO_COUNTS, positions: [] };

/** Positions per level of the scale, lowest first. */
export function levelCounts(levels: readonly number[]): LevelCount[] {
  return levels.map((count, i) => ({ level: LEVELS[i]!, count }));
}

/** What one side says on one topic. Its measures are computed when they are asked for: most questions ask for a few. */
export class SideOnTopic {
  readonly counts: Counts;
  readonly #positions: ValueCount[] | null = null;
  #moments?: Moments;
  #mean?: Mean | null;

  /** @param said what was counted; nothing of a side that is silent on the topic. */
  constructor(
    readonly side: Side,
    readonly topic: TopicRef,
    readonly filter: MeasureFilter,
    said: Said = SILENCE,
  ) {
    this.counts = said.counts;
    if ('positions' in said) this.#positions = said.positions;
    else this.#moments = said.moments;
  }

  /**
   * Positions by value, in the order of the values.
   * @throws Error where only their moments were read.
   */
  get positions(): ValueCount[] {
    if (!this.#positions) throw new Error('Positions by value were not asked for when sides were counted.');
    return this.#positions;
  }

  /** What all measures of it are made of that need no distances. */
  get moments(): Moments {
    this.#moments ??= momentsOf(this.positions);
    return this.#moments;
  }

  get grade(): EvidenceGrade {
    return evidenceGrade(this.counts);
  }

  /** Kept, since a gap is made of it too. */
  get mean(): Mean | null {
    if (this.#mean === undefined) this.#mean = meanOf(this.moments);
    return this.#mean;
  }

  get cohesion(): number | null {
    return cohesionOf(this.moments);
  }

  get distribution(): LevelCount[] {
    return levelCounts(this.moments.levels);
  }
}

import type { Distribution } from './distribution';
import { type Moments, momentsOf } from './moments';
import { HIGHEST, LEVELS, LOWEST, NORMAL_95 } from './scale';

/**
 * Mean stance with shrinkage and interval. With the histogram c and Perks' prior of 1/5 per level, the
 * Dirichlet-multinomial posterior gives π_v = (c_v + 1/5)/(n + 1), μ = Σ v·π_v, σ² = (Σ v²·π_v − μ²)/(n + 2), and the
 * interval μ ± 1.96σ. What needs the histogram is computed when it is asked for: a comparison shows hundreds of means.
 *
 * Source: Perks 1947, Journal of the Institute of Actuaries 73, for the prior; Gelman et al., Bayesian Data Analysis,
 * 3rd edition, section 3.4 and appendix A, for the posterior.
 */
export class Mean {
  readonly #moments: Moments;
  #shares?: number[];

  /** @param moments of at least one position. */
  constructor(moments: Moments) {
    this.#moments = moments;
  }

  /** How many positions it is of. */
  get n(): number {
    return this.#moments.size;
  }

  /** Plain mean, without shrinkage. */
  get raw(): number {
    return this.#moments.sum / this.n;
  }

  /** Posterior mean μ, -2 … 2. Summed with the prior, whose levels cancel out, balanced positions would come out as -0.0. */
  get value(): number {
    return this.#moments.sum / (this.n + 1);
  }

  /** Posterior share π_v of each level, lowest first. */
  get shares(): number[] {
    this.#shares ??= this.#moments.levels.map((count) => (count + 1 / LEVELS.length) / (this.n + 1));
    return this.#shares;
  }

  /** Σ v²·π_v, which the deviation is made of. */
  get square(): number {
    const { shares } = this;
    return LEVELS.reduce((total, level, i) => total + level * level * shares[i]!, 0);
  }

  /** Standard deviation σ of the posterior mean, which the interval of a gap is made of. */
  get deviation(): number {
    return Math.sqrt((this.square - this.value * this.value) / (this.n + 2));
  }

  /** Lower end of the 95 % interval, clipped to the scale. */
  get low(): number {
    return Math.max(LOWEST, this.value - NORMAL_95 * this.deviation);
  }

  /** Its upper end. */
  get high(): number {
    return Math.min(HIGHEST, this.value + NORMAL_95 * this.deviation);
  }
}

/** The mean of positions; null without any. */
export function mean(positions: Distribution): Mean | null {
  return meanOf(momentsOf(positions));
}

/** The same from moments that are known. */
export function meanOf(moments: Moments): Mean | null {
  return moments.size === 0 ? null : new Mean(moments);
}

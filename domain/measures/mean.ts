import type { Distribution } from './distribution';
import { type Moments, momentsOf } from './moments';
import { HIGHEST, LEVELS, LOWEST, NORMAL_95 } from './scale';

export type Mean = {
  /** Posterior mean, -2 … 2. */
  value: number;
  /** Ends of the 95 % interval, clipped to the scale. */
  low: number;
  high: number;
  /** Posterior share π_v of each level, lowest first. */
  shares: number[];
  /** Σ v²·π_v, which the deviation is made of. */
  square: number;
  /** Standard deviation σ of the posterior mean, which the interval of a gap is made of. */
  deviation: number;
  /** Plain mean, without shrinkage. */
  raw: number;
  n: number;
};

/**
 * Mean stance with shrinkage and interval; null without positions. With the histogram c and Perks' prior of 1/5 per
 * level, the Dirichlet-multinomial posterior gives π_v = (c_v + 1/5)/(n + 1), μ = Σ v·π_v,
 * σ² = (Σ v²·π_v − μ²)/(n + 2), and the interval μ ± 1.96σ.
 *
 * Source: Perks 1947, Journal of the Institute of Actuaries 73, for the prior; Gelman et al., Bayesian Data Analysis,
 * 3rd edition, section 3.4 and appendix A, for the posterior.
 */
export function mean(positions: Distribution): Mean | null {
  return meanOf(momentsOf(positions));
}

/** The same from moments that are known. */
export function meanOf({ size: n, sum, levels }: Moments): Mean | null {
  if (n === 0) return null;
  const shares = levels.map((count) => (count + 1 / LEVELS.length) / (n + 1));
  // Σ v·π_v without the prior, whose levels cancel out: summed with it, balanced positions would come out as -0.0.
  const value = sum / (n + 1);
  const square = LEVELS.reduce((total, level, i) => total + level * level * shares[i]!, 0);
  const deviation = Math.sqrt((square - value * value) / (n + 2));
  return {
    value,
    low: Math.max(LOWEST, value - NORMAL_95 * deviation),
    high: Math.min(HIGHEST, value + NORMAL_95 * deviation),
    shares,
    square,
    deviation,
    raw: sum / n,
    n,
  };
}

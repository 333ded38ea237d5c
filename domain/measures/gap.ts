import type { Mean } from './mean';
import { NORMAL_95, RANGE } from './scale';

export type Gap = {
  /** Right minus left, -4 … 4. */
  value: number;
  /** Ends of the 95 % interval, clipped to the possible differences. */
  low: number;
  high: number;
  /** Standard deviation √(σ_L² + σ_R²) of the difference. */
  deviation: number;
  /** Whether the interval excludes 0; otherwise the gap is within chance. */
  different: boolean;
};

/** μ_R − μ_L. */
export function gapValue(left: Mean, right: Mean): number {
  return right.value - left.value;
}

/**
 * How far apart two sides' means are: μ_R − μ_L with the interval ± 1.96·√(σ_L² + σ_R²) of a difference of two
 * independent estimates. Null unless both sides speak.
 */
export function gap(left: Mean | null, right: Mean | null): Gap | null {
  if (!left || !right) return null;
  const value = gapValue(left, right);
  const deviation = Math.hypot(left.deviation, right.deviation);
  const margin = NORMAL_95 * deviation;
  const low = Math.max(-RANGE, value - margin);
  const high = Math.min(RANGE, value + margin);
  return { value, low, high, deviation, different: low > 0 || high < 0 };
}

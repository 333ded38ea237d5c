import { NORMAL_95 } from '../measures/scale';
import type { Opposition } from './polarisation';

/** A share with its 95 % interval; no interval where it hangs on a single analyst. */
export type Estimate = { value: number; low: number | null; high: number | null };

/** Mean agreement of some pairs of analysts, 0 … 1. */
export type PairAgreement = Estimate & {
  /** Number of the pairs. */
  pairs: number;
  /** Whether the pairs are enough to say something of the whole: ten, and not all of them one analyst's. */
  enough: boolean;
};

/** How far analysts of one group agree, and analysts of different groups. */
export type GroupAgreement = {
  /** Null where no two share a topic; so are the others. */
  overall: PairAgreement | null;
  within: PairAgreement | null;
  across: PairAgreement | null;
  /** Within minus across, -1 … 1; different where its interval excludes 0. */
  difference: (Estimate & { different: boolean }) | null;
};

/** Fewer pairs turn on two or three conversations. */
const ENOUGH_PAIRS = 10;

type Sums = { congruence: number; joint: number; pairs: number };

/** Sums over all pairs, and over those of each speaker. */
type Pairs = { all: Sums; of: Sums[] };

/**
 * Mean agreement C/(C + K) of pairs within groups and across them, with intervals ± 1.96 s, s² = (n − 1)/n · Σ (θ₍ᵢ₎ − θ̄)²,
 * where θ₍ᵢ₎ leaves out analyst i. Pairs that share an analyst depend on each other, so that it is analysts, not pairs,
 * of whom another sample might have been drawn; what is left out one at a time is therefore an analyst.
 *
 * Source: the jackknife of U-statistics, Arvesen 1969, Annals of Mathematical Statistics 40; on average its variance is
 * not too small, Efron & Stein 1981, Annals of Statistics 9.
 * @param groups each speaker's group.
 */
export function groupAgreement(ties: readonly Opposition[], groups: readonly (string | number)[]): GroupAgreement {
  const inside = ({ left, right }: Opposition) => groups[left] === groups[right];
  const all = sumsOf(ties, groups.length);
  const within = sumsOf(ties.filter(inside), groups.length);
  const across = sumsOf(
    ties.filter((tie) => !inside(tie)),
    groups.length,
  );
  const gap = jackknife(groups.length, (left) => minus(share(within, left), share(across, left)), -1);
  return {
    overall: agreementOf(all),
    within: agreementOf(within),
    across: agreementOf(across),
    difference: gap && { ...gap, different: gap.low !== null && gap.high !== null && (gap.low > 0 || gap.high < 0) },
  };
}

function agreementOf(pairs: Pairs): PairAgreement | null {
  const estimate = jackknife(pairs.of.length, (left) => share(pairs, left), 0);
  if (!estimate) return null;
  const count = pairs.all.pairs;
  return { ...estimate, pairs: count, enough: count >= ENOUGH_PAIRS && estimate.low !== null };
}

/**
 * @param of the statistic without the analyst in this place, or (undefined) of all.
 * @param least the least it can be; the most is 1.
 */
function jackknife(
  analysts: number,
  of: (without: number | undefined) => number | null,
  least: number,
): Estimate | null {
  const value = of(undefined);
  if (value === null) return null;
  const without = Array.from({ length: analysts }, (_, place) => of(place));
  const known = without.filter((one) => one !== null);
  if (known.length < analysts || analysts < 3) return { value, low: null, high: null };
  const mean = known.reduce((sum, one) => sum + one, 0) / analysts;
  const variance = ((analysts - 1) / analysts) * known.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const margin = NORMAL_95 * Math.sqrt(variance);
  return { value, low: Math.max(least, value - margin), high: Math.min(1, value + margin) };
}

function sumsOf(ties: readonly Opposition[], speakers: number): Pairs {
  const all = { congruence: 0, joint: 0, pairs: 0 };
  const of = Array.from({ length: speakers }, () => ({ ...all }));
  for (const { left, right, congruence, conflict } of ties) {
    for (const sums of [all, of[left]!, of[right]!]) {
      sums.congruence += congruence;
      sums.joint += congruence + conflict;
      sums.pairs += 1;
    }
  }
  return { all, of };
}

function share({ all, of }: Pairs, without: number | undefined): number | null {
  const less = without === undefined ? { congruence: 0, joint: 0, pairs: 0 } : of[without]!;
  // Counted in whole pairs: sums of fractions do not come back to nothing.
  if (all.pairs === less.pairs) return null;
  return (all.congruence - less.congruence) / (all.joint - less.joint);
}

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

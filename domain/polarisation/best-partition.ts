import { seededRandom } from '../random';
import type { Opposition } from './polarisation';

/** Up to so many speakers every partition is tried. */
export const EXACT_SPEAKERS = 18;

const SEED = 1;
const STARTS = 20;

export type BestPartition = {
  /** Each speaker's group, 0 or 1; the first speaker's is 0. */
  groups: number[];
  /** Whether every partition was tried; otherwise there may be a better one. */
  exact: boolean;
};

/**
 * The partition of speakers into two groups, neither of them empty, with the highest polarisation: by trying all of
 * them up to 18 speakers, otherwise by local search from seeded random partitions. Null below two speakers. Without the
 * condition that both groups have members, a debate in which all agree would count as perfectly polarised.
 * @param speakers their number; everyone should have a tie, or the search may set apart who has none.
 */
export function bestPartition(speakers: number, ties: readonly Opposition[]): BestPartition | null {
  if (speakers < 2) return null;
  const weights = Array.from({ length: speakers }, () => new Float64Array(speakers));
  for (const { left, right, congruence, conflict } of ties) {
    weights[left]![right] = congruence - conflict;
    weights[right]![left] = congruence - conflict;
  }
  const exact = speakers <= EXACT_SPEAKERS;
  const signs = exact ? tryAll(weights) : search(weights);
  return { groups: signs.map((sign) => (sign === signs[0] ? 0 : 1)), exact };
}

/** Sums that differ by less are the same but for rounding. */
const EPSILON = 1e-9;

/**
 * A partition (each speaker's sign, +1 or -1) with Σ_j w_ij·s_j kept for every speaker i, so that what a move would add
 * to the sum of s_ij·w_ij is known without adding up.
 */
class Split {
  private readonly pulls: Float64Array;

  constructor(
    readonly signs: number[],
    private readonly weights: readonly Float64Array[],
  ) {
    this.pulls = new Float64Array(weights.length);
    // Plain loops: twenty searches among two hundred speakers begin with 40,000 steps each.
    for (let speaker = 0; speaker < weights.length; speaker++) {
      const own = weights[speaker]!;
      let sum = 0;
      for (let i = 0; i < own.length; i++) sum += signs[i]! * own[i]!;
      this.pulls[speaker] = sum;
    }
  }

  /** What moving a speaker to the other group would add. */
  gainOf(speaker: number): number {
    return -2 * this.signs[speaker]! * this.pulls[speaker]!;
  }

  /** What exchanging two speakers of different groups would add. */
  gainOfExchange(one: number, other: number): number {
    // The two stay apart: what either move alone counts for bringing them together is taken back.
    return this.gainOf(one) + this.gainOf(other) - 4 * this.weights[one]![other]!;
  }

  move(speaker: number): void {
    const sign = -this.signs[speaker]!;
    this.signs[speaker] = sign;
    // Plain loops: trying all partitions of 18 comes by here 131,071 times.
    const own = this.weights[speaker]!;
    for (let i = 0; i < own.length; i++) this.pulls[i]! += 2 * sign * own[i]!;
  }

  /** The sum over all pairs. */
  sum(): number {
    return this.signs.reduce((sum, sign, i) => sum + sign * this.pulls[i]!, 0) / 2;
  }
}

/** Walks over all partitions in the order of a Gray code, one speaker moving at a time; the first one stays. */
function tryAll(weights: readonly Float64Array[]): number[] {
  const split = new Split(
    weights.map(() => 1),
    weights,
  );
  const others = weights.length - 1;
  let best: number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  let sum = split.sum();
  for (let step = 1; step < 2 ** others; step++) {
    // The number of zeros at the step's end tells who moves.
    const moving = 1 + (31 - Math.clz32(step & -step));
    sum += split.gainOf(moving);
    split.move(moving);
    if (sum > highest + EPSILON) {
      highest = sum;
      best = [...split.signs];
    }
  }
  return best;
}

/** Climbs from random partitions by moving one speaker or exchanging two, and keeps the best summit. */
function search(weights: readonly Float64Array[]): number[] {
  const random = seededRandom(SEED);
  let best: number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < STARTS; start++) {
    const signs = weights.map(() => (random() < 0.5 ? 1 : -1));
    const first = Math.floor(random() * signs.length);
    if (signs.every((sign) => sign === signs[0])) signs[first]! *= -1;
    const split = new Split(signs, weights);
    climb(split);
    const sum = split.sum();
    if (sum > highest + EPSILON) {
      highest = sum;
      best = split.signs;
    }
  }
  return best;
}

function climb(split: Split): void {
  while (moveOne(split) || exchangeTwo(split)) {
    // Every step raises the sum, so it comes to an end.
  }
}

function moveOne(split: Split): boolean {
  const { signs } = split;
  let members = 0;
  for (const sign of signs) if (sign > 0) members++;
  let best = -1;
  let highest = EPSILON;
  for (let speaker = 0; speaker < signs.length; speaker++) {
    const alone = (signs[speaker]! > 0 ? members : signs.length - members) === 1;
    const gain = alone ? 0 : split.gainOf(speaker);
    if (gain > highest) {
      best = speaker;
      highest = gain;
    }
  }
  if (best < 0) return false;
  split.move(best);
  return true;
}

function exchangeTwo(split: Split): boolean {
  for (let one = 0; one < split.signs.length; one++) {
    for (let other = one + 1; other < split.signs.length; other++) {
      if (split.signs[one] === split.signs[other] || split.gainOfExchange(one, other) <= EPSILON) continue;
      split.move(one);
      split.move(other);
      return true;
    }
  }
  return false;
}

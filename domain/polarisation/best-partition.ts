import { seededRandom } from '../network/random';
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

/** What moving a speaker to the other group adds to the sum of s_ij·w_ij. */
function gainOf(speaker: number, signs: readonly number[], weights: readonly Float64Array[]): number {
  const own = weights[speaker]!;
  let sum = 0;
  for (let other = 0; other < signs.length; other++) sum += own[other]! * signs[other]!;
  return -2 * signs[speaker]! * sum;
}

/** Sums that differ by less are the same but for rounding. */
const EPSILON = 1e-9;

/** Walks over all partitions in the order of a Gray code, one speaker moving at a time; the first one stays. */
function tryAll(weights: readonly Float64Array[]): number[] {
  const signs = weights.map(() => 1);
  const others = weights.length - 1;
  let best: number[] = signs;
  let highest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let step = 1; step < 2 ** others; step++) {
    // The number of zeros at the step's end tells who moves.
    const moving = 1 + (31 - Math.clz32(step & -step));
    sum += gainOf(moving, signs, weights);
    signs[moving]! *= -1;
    if (sum > highest + EPSILON) {
      highest = sum;
      best = [...signs];
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
    climb(signs, weights);
    const sum = sumOf(signs, weights);
    if (sum > highest + EPSILON) {
      highest = sum;
      best = signs;
    }
  }
  return best;
}

function climb(signs: number[], weights: readonly Float64Array[]): void {
  while (moveOne(signs, weights) || exchangeTwo(signs, weights)) {
    // Every step raises the sum, so it comes to an end.
  }
}

function moveOne(signs: number[], weights: readonly Float64Array[]): boolean {
  let [best, highest] = [-1, EPSILON];
  for (let speaker = 0; speaker < signs.length; speaker++) {
    const alone = signs.filter((sign) => sign === signs[speaker]).length === 1;
    const gain = alone ? 0 : gainOf(speaker, signs, weights);
    if (gain > highest) [best, highest] = [speaker, gain];
  }
  if (best < 0) return false;
  signs[best]! *= -1;
  return true;
}

function exchangeTwo(signs: number[], weights: readonly Float64Array[]): boolean {
  const gains = signs.map((_, speaker) => gainOf(speaker, signs, weights));
  for (let one = 0; one < signs.length; one++) {
    for (let other = one + 1; other < signs.length; other++) {
      if (signs[one] === signs[other]) continue;
      // The pair itself stays on two sides, so what each move counts for it is taken back.
      if (gains[one]! + gains[other]! - 4 * weights[one]![other]! > EPSILON) {
        signs[one]! *= -1;
        signs[other]! *= -1;
        return true;
      }
    }
  }
  return false;
}

function sumOf(signs: readonly number[], weights: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) {
    for (let j = i + 1; j < signs.length; j++) sum += signs[i]! * signs[j]! * weights[i]![j]!;
  }
  return sum;
}

/** Two speakers' congruence and conflict, by their places in the list. */
export type Opposition = { left: number; right: number; congruence: number; conflict: number };

/**
 * How far a partition of speakers is the line that divides them:
 * P = Σ_{i<j} s_ij (C_ij − K_ij) / Σ_{i<j} (C_ij + K_ij), s = +1 within a group and −1 across, -1 … 1. It is 1 where
 * groups are of one mind inside and opposed outside, and negative where the lines run elsewhere; -0.2 where six in two
 * groups of three all say the same. Null where nobody shares a topic.
 *
 * It scores what the polarisation of Discourse Network Analyzer is meant to; that one gives a perfect split its lowest
 * score.
 * @param groups each speaker's group.
 */
export function polarisation(ties: readonly Opposition[], groups: readonly (string | number)[]): number | null {
  let signed = 0;
  let all = 0;
  for (const { left, right, congruence, conflict } of ties) {
    signed += (groups[left] === groups[right] ? 1 : -1) * (congruence - conflict);
    all += congruence + conflict;
  }
  return all === 0 ? null : signed / all;
}

/** Congruence and conflict of some pairs, added up. */
export type PairSums = { pairs: number; congruence: number; conflict: number };

/** What the polarisation of a partition is made of: the sums of the pairs within its groups and of those across them. */
export function pairSums(
  ties: readonly Opposition[],
  groups: readonly (string | number)[],
): { withinSums: PairSums; acrossSums: PairSums } {
  const withinSums = { pairs: 0, congruence: 0, conflict: 0 };
  const acrossSums = { pairs: 0, congruence: 0, conflict: 0 };
  for (const { left, right, congruence, conflict } of ties) {
    const sums = groups[left] === groups[right] ? withinSums : acrossSums;
    sums.pairs += 1;
    sums.congruence += congruence;
    sums.conflict += conflict;
  }
  return { withinSums, acrossSums };
}

/** Mean agreement C/(C + K) of pairs within groups and of pairs across them, 0 … 1; null where there are none. */
export type Agreements = { within: number | null; across: number | null };

/**
 * How far pairs agree within the groups of a partition and across them, each pair weighing its pairs of positions. It
 * tells opposed camps from circles that merely speak of different topics, whose polarisation is high as well.
 */
export function agreements(ties: readonly Opposition[], groups: readonly (string | number)[]): Agreements {
  const mean = (some: readonly Opposition[]) => {
    const congruence = some.reduce((sum, tie) => sum + tie.congruence, 0);
    const all = some.reduce((sum, tie) => sum + tie.congruence + tie.conflict, 0);
    return all === 0 ? null : congruence / all;
  };
  const inside = ({ left, right }: Opposition) => groups[left] === groups[right];
  return { within: mean(ties.filter(inside)), across: mean(ties.filter((tie) => !inside(tie))) };
}

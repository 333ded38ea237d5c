/** How many analysts of one group accept a proposition, reject it, and speak of it at all. */
export type GroupVotes = { accepting: number; rejecting: number; speaking: number };

export type Consensus = {
  /** How far every group accepts the proposition, 0 … 1. */
  acceptance: number;
  /** How far every group rejects it, 0 … 1. */
  rejection: number;
  /** How far one group accepts what another rejects, 0 … 1. */
  contest: number;
};

/** The share of a group that votes so, with Jeffreys' prior. */
export function voteShare(votes: number, speaking: number): number {
  return (votes + 0.5) / (speaking + 1);
}

/**
 * Group-aware consensus over the groups that speak; null below two of them. With the shares a_g = (A_g + ½)/(S_g + 1)
 * who accept and r_g who reject, acceptance is the geometric mean of a_g over the groups, rejection that of r_g, and
 * contest the largest √(a_g·r_h) over two different groups. The geometric mean lets no large group outvote a small one,
 * and ½ (Jeffreys' prior) keeps a group of one voice from deciding alone.
 *
 * Source: Small et al. 2021, Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces, Recerca 26, for
 * acceptance and rejection; contest is ours.
 */
export function consensus(groups: readonly GroupVotes[]): Consensus | null {
  const speaking = groups.filter((group) => group.speaking > 0);
  if (speaking.length < 2) return null;
  const accepts = speaking.map(({ accepting, speaking: all }) => voteShare(accepting, all));
  const rejects = speaking.map(({ rejecting, speaking: all }) => voteShare(rejecting, all));
  const contests = accepts.flatMap((accept, g) => rejects.flatMap((reject, h) => (g === h ? [] : [accept * reject])));
  return {
    acceptance: geometricMean(accepts),
    rejection: geometricMean(rejects),
    contest: Math.sqrt(Math.max(...contests)),
  };
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

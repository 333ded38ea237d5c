/** Fewer rounds than this say nothing about how far a ratio spreads. */
export const FEWEST_ROUNDS = 5;

/** One side over another, of measurements made in pairs: the medians, and the ratio with its quartiles. */
export type Ratio = { ours: number; peer: number; ratio: number; spread: [number, number]; rounds: number };

/**
 * Compares measurements made in rounds, each with both sides, so that what else the machine does meets both alike.
 * @throws RangeError where there are fewer rounds than a ratio can be told from.
 */
export function ratioOf(ours: readonly number[], peer: readonly number[]): Ratio {
  const rounds = Math.min(ours.length, peer.length);
  if (rounds < FEWEST_ROUNDS)
    throw new RangeError(`${rounds} rounds are too few for a ratio; ${FEWEST_ROUNDS} are needed`);
  const ratios = Array.from({ length: rounds }, (_, round) => ours[round]! / peer[round]!);
  return {
    ours: quantile(ours, 0.5),
    peer: quantile(peer, 0.5),
    ratio: quantile(ratios, 0.5),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    rounds,
  };
}

/** The value below which this share of the values lies, by linear interpolation between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (at - Math.floor(at)) * (above - below);
}

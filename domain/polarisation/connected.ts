import type { Speaker } from '../network/speaker';
import { type Tie, tiesOf } from '../network/tie';

/** The speakers who share a topic with another: the rest belongs to any group as much as to none. */
export function connected(all: readonly Speaker[]): { speakers: readonly Speaker[]; ties: readonly Tie[] } {
  return amongTied(all, tiesOf(all));
}

/** The speakers who have a tie, and the ties by their places among these. */
export function amongTied<One, Pair extends { left: number; right: number }>(
  all: readonly One[],
  ties: readonly Pair[],
): { speakers: readonly One[]; ties: readonly Pair[] } {
  const tied = new Set<number>();
  for (const { left, right } of ties) tied.add(left).add(right);
  if (tied.size === all.length) return { speakers: all, ties };
  const places = new Map([...tied].sort((a, b) => a - b).map((place, index) => [place, index]));
  return {
    speakers: all.filter((_, place) => tied.has(place)),
    ties: ties.map((tie) => ({ ...tie, left: places.get(tie.left)!, right: places.get(tie.right)! })),
  };
}

import type { Speaker } from '../network/speaker';
import { type Tie, tiesOf } from '../network/tie';

/** The speakers who share a topic with another: the rest belongs to any group as much as to none. */
export function connected(all: readonly Speaker[]): { speakers: Speaker[]; ties: Tie[] } {
  return amongTied(all, tiesOf(all));
}

/** The speakers who have a tie, and the ties by their places among these. */
export function amongTied<One, Pair extends { left: number; right: number }>(
  all: readonly One[],
  ties: readonly Pair[],
): { speakers: One[]; ties: Pair[] } {
  const tied = new Set(ties.flatMap(({ left, right }) => [left, right]));
  const places = new Map([...tied].sort((a, b) => a - b).map((place, index) => [place, index]));
  return {
    speakers: all.filter((_, place) => tied.has(place)),
    ties: ties.map((tie) => ({ ...tie, left: places.get(tie.left)!, right: places.get(tie.right)! })),
  };
}

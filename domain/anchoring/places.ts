import type { LostPassage } from '../editing/contents/claims';
import type { CodePoints } from '../text/offsets';
import { type Passage, passageAt } from '../text/passages';

/** Where a passage may stand, how likely it is the place, 0 … 1, and what stands there. */
export type Place = Passage & { score: number };

/** Places of a text with what stands there. */
export function placesIn(text: string | CodePoints, candidates: LostPassage['candidates']): Place[] {
  return candidates.map(({ start, end, score }) => ({ score, ...passageAt(text, start, end) }));
}

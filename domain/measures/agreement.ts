import { type Distances, distances } from './distance';
import type { Distribution } from './distribution';
import { RANGE } from './scale';

/**
 * How far two sides agree: 1 − E|x − y|/4 over all pairs of a position from each, 0 … 1. Null unless both speak.
 *
 * It is the mean congruence of two actors (Leifeld, Discourse Network Analyzer), with the scale's range as the unit.
 */
export function agreement(left: Distribution, right: Distribution): number | null {
  return agreementOf(distances(left, right));
}

/** The same from mean distances that are known. */
export function agreementOf(found: Distances | null): number | null {
  return found && 1 - found.between / RANGE;
}

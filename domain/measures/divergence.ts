import { type Distances, distances } from './distance';
import type { Distribution } from './distribution';

/**
 * How far two sides' distributions differ: the energy coefficient
 * H = (2E|X−Y| − E|X−X′| − E|Y−Y′|) / 2E|X−Y|, 0 … 1, with 0/0 = 0. Null unless both speak. It is 0 for two sides
 * that are divided in the same way, whose agreement is low all the same.
 *
 * Source: Székely & Rizzo 2013, Energy statistics, Journal of Statistical Planning and Inference 143.
 */
export function divergence(left: Distribution, right: Distribution): number | null {
  return divergenceOf(distances(left, right));
}

/** The same from mean distances that are known. */
export function divergenceOf(found: Distances | null): number | null {
  if (!found) return null;
  const between = 2 * found.between;
  if (between === 0) return 0;
  // Never negative but by rounding.
  return Math.max(0, (between - found.withinLeft - found.withinRight) / between);
}

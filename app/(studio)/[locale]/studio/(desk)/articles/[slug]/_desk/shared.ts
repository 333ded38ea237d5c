import type { Claim } from './state';

/**
 * The claims, with one object for each analyst and topic however many claims name it: what a page hands to the browser is
 * written once for each object.
 */
export function shared(claims: readonly Claim[]): Claim[] {
  const analysts = new Map<string, Claim['analyst']>();
  const topics = new Map<string, Claim['stances'][number]['topic']>();
  return claims.map((claim) => ({
    ...claim,
    analyst: first(analysts, claim.analyst),
    stances: claim.stances.map((stance) => ({ ...stance, topic: first(topics, stance.topic) })),
  }));
}

function first<One extends { slug: string }>(known: Map<string, One>, one: One): One {
  const found = known.get(one.slug);
  if (found) return found;
  known.set(one.slug, one);
  return one;
}

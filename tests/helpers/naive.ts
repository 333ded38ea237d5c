import type { MeasureFilterInput } from '@/domain/filters/measure-filter';
import { type CodedClaim, countPositions } from './coding';

/** The claims under a filter, one by one; of their stances, those on the filter's topics. */
export function naiveClaims(claims: readonly CodedClaim[], filter: MeasureFilterInput): CodedClaim[] {
  const within = (list: readonly string[] | null | undefined, value: string) => !list || list.includes(value);
  return claims
    .filter(
      (claim) =>
        claim.reviewed &&
        (!filter.from || claim.publishedOn >= filter.from) &&
        (!filter.to || claim.publishedOn <= filter.to) &&
        within(filter.outlets, claim.outlet) &&
        within(filter.analysts, claim.analyst) &&
        within(filter.analystKinds, claim.analystKind) &&
        within(filter.perspectives, claim.perspective) &&
        within(filter.languages, claim.language) &&
        within(filter.kinds, claim.kind) &&
        within(filter.speech, claim.speech),
    )
    .map((claim) => ({ ...claim, stances: claim.stances.filter(({ topic }) => within(filter.topics, topic)) }))
    .filter(({ stances }) => stances.length > 0);
}

/** What a figure of these claims is counted from. */
export function naiveCounts(claims: readonly CodedClaim[]) {
  return {
    claims: claims.length,
    positions: countPositions(claims).length,
    analysts: new Set(claims.map(({ analyst }) => analyst)).size,
    articles: new Set(claims.map(({ article }) => article)).size,
  };
}

/** These claims with their stances on one topic only; claims without one are left out. */
export function onTopic(claims: readonly CodedClaim[], topic: string): CodedClaim[] {
  return naiveClaims(claims, { topics: [topic] });
}

/** Values of the positions, one by one, in order. */
export function naiveValues(claims: readonly CodedClaim[]): number[] {
  return countPositions(claims)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
}

/** 1 − E|x − y|/4 over every single pair. */
export function naiveAgreement(left: readonly number[], right: readonly number[]): number {
  return 1 - naiveDistance(left, right) / 4;
}

/** 1 − E|x − x′|/4 over every single pair of two different positions; null where there is none. */
export function naiveConsistency(values: readonly number[]): number | null {
  const pairs = values.flatMap((x, i) => values.slice(i + 1).map((y) => 1 - Math.abs(x - y) / 4));
  return pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

/** The energy coefficient over every single pair. */
export function naiveDivergence(left: readonly number[], right: readonly number[]): number {
  const between = 2 * naiveDistance(left, right);
  return between === 0 ? 0 : (between - naiveDistance(left, left) - naiveDistance(right, right)) / between;
}

function naiveDistance(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (const x of left) for (const y of right) sum += Math.abs(x - y);
  return sum / left.length / right.length;
}

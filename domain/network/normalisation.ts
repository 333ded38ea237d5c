import { histogram } from '../measures/histogram';
import { asDistribution } from '../measures/ordered';
import { activity, type Speaker } from './speaker';

/** What the weight between two speakers is divided by. */
export const ONE_MODE_NORMALISATIONS = [
  'NONE',
  'AVERAGE_ACTIVITY',
  'JACCARD',
  'COSINE',
  'DNA_JACCARD',
  'DNA_COSINE',
] as const;
export type OneModeNormalisation = (typeof ONE_MODE_NORMALISATIONS)[number];

/** A speaker's positions as numbers per topic and level of the scale, by the topic's id. */
export type Profile = { activity: number; levels: ReadonlyMap<string, readonly number[]> };

/** The profile of a speaker; a position between two levels is split between them. */
export function profileOf(speaker: Speaker): Profile {
  return {
    activity: activity(speaker),
    levels: new Map([...speaker.topics].map(([topic, positions]) => [topic, histogram(asDistribution(positions))])),
  };
}

/**
 * The divisor between two speakers with the profiles x and x′, vectors over topics × levels; a weight over a divisor of
 * 0 is 0.
 *
 * - AVERAGE_ACTIVITY: (n + n′)/2.
 * - JACCARD: Σx² + Σx′² − Σxx′ (Tanimoto's form for counts; the size of the union where every count is 0 or 1).
 * - COSINE: √Σx²·√Σx′².
 * - DNA_JACCARD: Σ x where x′ is 0, plus Σ x′ where x is 0, plus Σxx′: single counts added to products of counts.
 * - DNA_COSINE: n·n′, which is the cosine's divisor only for who has a single position a level.
 *
 * The DNA variants divide as Discourse Network Analyzer 3 does, so that its users can check figures against theirs.
 *
 * Source: Leifeld 2017, Discourse Network Analysis; Tanimoto 1958, IBM internal report, for Jaccard's form.
 */
export function divisor(normalisation: OneModeNormalisation, one: Profile, other: Profile): number {
  switch (normalisation) {
    case 'NONE':
      return 1;
    case 'AVERAGE_ACTIVITY':
      return (one.activity + other.activity) / 2;
    case 'JACCARD':
      return product(one, one) + product(other, other) - product(one, other);
    case 'COSINE':
      return Math.sqrt(product(one, one) * product(other, other));
    case 'DNA_JACCARD':
      return aloneIn(one, other) + aloneIn(other, one) + product(one, other);
    case 'DNA_COSINE':
      return one.activity * other.activity;
  }
}

/** A weight over a divisor; 0 where there is nothing to divide by. */
export function normalised(weight: number, by: number): number {
  return by === 0 ? 0 : weight / by;
}

/** Adds up a figure over the first one's topics and their levels. */
function sumOver(one: Profile, other: Profile, figure: (own: number, others: number) => number): number {
  let sum = 0;
  for (const [topic, own] of one.levels) {
    const others = other.levels.get(topic);
    for (const [level, count] of own.entries()) sum += figure(count, others?.[level] ?? 0);
  }
  return sum;
}

const product = (one: Profile, other: Profile) => sumOver(one, other, (own, others) => own * others);

const aloneIn = (one: Profile, other: Profile) => sumOver(one, other, (own, others) => (others === 0 ? own : 0));

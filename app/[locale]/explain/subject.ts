import { KERNELS } from '../_filters/kernels';
import { DUPLICATES, EVERY_NORMALISATION, EVERY_QUALIFIER, WINDOW_UNITS } from '../network/question';
import { aDay, aSide, aSlug, oneOf, optional, type Part, wholeNumber } from './parts';

const onTopic = { side: aSide, topic: aSlug };
const ofTwo = { left: aSide, right: aSide };
const ofAnalyst = { analyst: aSlug, topic: aSlug };

export const INTERVALS = ['quarter', 'month', 'year'] as const;
const window = { width: optional(wholeNumber(1, 1000)), unit: oneOf(WINDOW_UNITS), kernel: oneOf(KERNELS) };

/** How a network is made, in the API's words in lower case; the first of each goes without saying. */
const network = {
  qualifier: oneOf(EVERY_QUALIFIER),
  normalisation: oneOf(EVERY_NORMALISATION),
  duplicates: oneOf(DUPLICATES),
  /** Middle of the window, where there is one. */
  middle: optional(aDay),
  ...window,
};

/** What names one number of each measure, beside the conditions it is counted under. */
export const PARTS = {
  /** One analyst's position on a topic in an article. */
  position: { article: aSlug, ...ofAnalyst },
  mean: onTopic,
  evidence: onTopic,
  cohesion: onTopic,
  /** Without a topic: over all topics that both sides speak of. */
  gap: { ...ofTwo, topic: optional(aSlug) },
  agreement: { ...ofTwo, topic: optional(aSlug) },
  divergence: { ...ofTwo, topic: optional(aSlug) },
  'shared-topics': ofTwo,
  emphasis: { ...ofTwo, topic: aSlug },
  'blind-spot': { ...ofTwo, topic: aSlug },
  balance: { article: aSlug },
  /** The change into the bucket that begins on day `at`. */
  'turning-point': { ...onTopic, at: aDay, interval: oneOf(INTERVALS) },
  'sliding-mean': { ...onTopic, at: aDay, ...window },
  /** Two periods of one side. */
  change: { ...onTopic, before: aDay, until: aDay, after: aDay, end: aDay },
  consistency: ofAnalyst,
  departure: ofAnalyst,
  /** The tie of two analysts. */
  network: { left: aSlug, right: aSlug, ...network },
  /** The tie of an analyst and a topic. */
  'two-mode': { ...ofAnalyst, ...network },
  centrality: { analyst: aSlug, ...network },
  communities: { analyst: aSlug, ...network },
  polarisation: {},
  consensus: { topic: aSlug },
} satisfies Record<string, Record<string, Part<unknown>>>;

/** A measure whose numbers are explained, by its anchor on the Method page. */
export type Measure = keyof typeof PARTS;

type ValueOf<One> = One extends Part<infer Value> ? Value : never;
type OptionalName<Parts> = {
  [Name in keyof Parts]: undefined extends ValueOf<Parts[Name]> ? Name : never;
}[keyof Parts];
type Values<Parts> = { [Name in Exclude<keyof Parts, OptionalName<Parts>>]: ValueOf<Parts[Name]> } & {
  [Name in OptionalName<Parts>]?: ValueOf<Parts[Name]>;
};

/** What names one number of a measure, without its conditions. */
export type SubjectOf<One extends Measure> = { measure: One } & Values<(typeof PARTS)[One]>;

/** What names one number, by its measure. */
export type Subject = { [One in Measure]: SubjectOf<One> }[Measure];

export function isMeasure(name: string): name is Measure {
  return Object.hasOwn(PARTS, name);
}

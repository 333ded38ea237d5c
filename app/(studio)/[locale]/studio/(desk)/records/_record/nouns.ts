/** What editors keep beside articles and claims. */
export type Noun = 'analyst' | 'perspective' | 'topic' | 'outlet';

/** In the order in which they are shown, with what stands for each in addresses. */
export const NOUNS: readonly { noun: Noun; segment: string }[] = [
  { noun: 'analyst', segment: 'analysts' },
  { noun: 'perspective', segment: 'perspectives' },
  { noun: 'topic', segment: 'topics' },
  { noun: 'outlet', segment: 'outlets' },
];

/** What a part of an address stands for; null for nothing. */
export function nounOf(segment: string): Noun | null {
  return NOUNS.find((one) => one.segment === segment)?.noun ?? null;
}

/** The path of the list of a noun, or of one record. */
export function recordPath(noun: Noun, slug?: string): string {
  const { segment } = NOUNS.find((one) => one.noun === noun)!;
  return `/studio/records/${segment}${slug === undefined ? '' : `/${slug}`}`;
}

/** As the API names it. */
export function apiNoun(noun: Noun): Uppercase<Noun> {
  return noun.toUpperCase() as Uppercase<Noun>;
}

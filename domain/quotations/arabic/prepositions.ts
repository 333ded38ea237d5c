import type { Item } from '../sentences';
import { isGivenName } from './given-names';
import { isHappening } from './verb-objects';
import { isAbstract, isDocument, isGroup, isInstitution, PREPOSITIONS, personNoun } from './words';

/** A preposition with a pronoun: whom somebody speaks to. */
export const PRONOMINAL = /^(?:[بل]|علي|الي|من|عن|في|مع)(?:ه|ها|هم|هما|نا|ي|ك|كم)$/u;

/** The preposition written together with a noun: length of it in the word, or 0. */
export function attachedPreposition(item: Item): number {
  const { folded } = item;
  if (/^(?:لل|بال|كال)..+/u.test(folded)) return 1;
  if (/^[لب]./u.test(folded) && !isGivenName(folded) && !personNoun(folded) && !isInstitution(folded)) {
    const rest = folded.slice(1);
    const bare = rest.replace(/(?:نا|ه|ها|هم|ي)$/u, '');
    return [rest, bare].some((word) => isInstitution(word) || isDocument(word) || personNoun(word) || isGroup(word)) ||
      (isGivenName(rest) && folded.startsWith('ل')) ||
      (rest.length >= 4 && !isBareAlef(item.raw, rest) && (isAbstract(rest) || isHappening(rest)))
      ? 1
      : 0;
  }
  return 0;
}

// باومان, باكار: the noun after ب would be written with its hamza, بإعلان.
const isBareAlef = (raw: string, rest: string) => /^.ا/u.test(raw) && /^ا[^ا]{1,2}ا[^ا]$/u.test(rest);

export const isPreposition = (item: Item) =>
  (PREPOSITIONS.has(item.folded) && !isAli(item) && !/^منى$/u.test(item.raw)) || attachedPreposition(item) > 0;

/** علي the name, which only its last letter tells from على. */
const isAli = (item: Item) => item.folded === 'علي' && !/ى/u.test(item.raw);

export const isGiven = (item: Item, folded = item.folded) =>
  isGivenName(folded) &&
  (folded !== 'علي' || isAli(item)) &&
  // نظيره, his counterpart, is not نظيرة.
  (folded !== 'نظيره' || /ة$/u.test(item.raw));

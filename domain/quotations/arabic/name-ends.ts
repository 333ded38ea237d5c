import type { Item } from '../sentences';
import { isComplementiser, participleAt } from './cues';
import { isForeignGiven, isGivenName } from './given-names';
import { isLatin } from './letters';
import {
  DIVINE,
  ends,
  isAccusative,
  isCueVerb,
  isFused,
  isSuffixed,
  looksForeign,
  MALE_NAMES_IN_TA,
  NO_NAMES,
  PARTICLES,
} from './name-words';
import { isGivenWithArticle } from './names-that-are-words';
import { isGiven, isPreposition } from './prepositions';
import { isSyllable } from './syllables';
import { isHappening } from './verb-objects';
import {
  bareNoun,
  isAbstract,
  isDefinite,
  isDocument,
  isInstitution,
  isListedGroup,
  MEASURES,
  PREPOSITIONS,
  personNoun,
  RELATIVES,
  REPORTING_NOUNS,
} from './words';

// Trades that are family names as well, without the article.
const TRADES_AS_NAMES = new Set(
  'حداد نجار خباز صباغ خياط حلاق بيطار نحاس صايغ عطار قصاب جزار لحام طحان فران نساج حمال سقا بستاني صياد راعي شاعر كاتب خطيب حكيم قاضي معلم شيخ عميد خان بيك باي'.split(
    ' ',
  ),
);

/** Words of a name besides those that belong to a particle before them. */
const MOST_WORDS = 5;

/** First item after the name that begins at `start`. */
export function endOfName(items: readonly Item[], start: number, to: number): number {
  const syllables = endOfSyllables(items, start, to);
  if (syllables - start >= 3) return syllables;
  let at = start + 1;
  let words = PARTICLES.has(items[start]!.folded) ? 0 : 1;
  for (; at < to; at++) {
    const item = items[at]!;
    const { folded } = item;
    const previous = items[at - 1]!.folded;
    if (item.kind !== 'word' || isLatin(item.raw) !== isLatin(items[start]!.raw)) break;
    const article = previous === 'لا' && items[at - 2]!.folded === 'دي';
    const linked = article || (PARTICLES.has(previous) && !(previous === 'ام' && at - start > 1));
    // ثيودور بنت في مذكراته: a name that only looks like a particle.
    if (linked && PREPOSITIONS.has(folded) && folded !== 'علي') return at;
    // دي لا فيغا: no negation within a name.
    if (linked && (!ends(item) || (previous === 'دي' && folded === 'لا'))) {
      if (words === 0) words++;
      continue;
    }
    if (ends(item) || words >= MOST_WORDS) break;
    if (isLatin(item.raw)) {
      words++;
      continue;
    }
    if (PARTICLES.has(folded) && folded !== 'ام') continue;
    if (isFused(folded)) {
      words++;
      continue;
    }
    if (
      (isPreposition(item) && !isGiven(item)) ||
      (isCueVerb(folded) && !isGivenName(folded) && !(isForeignGiven(previous) && closesPhrase(items[at + 1])))
    )
      break;
    if (isCueVerb(folded)) {
      words++;
      continue;
    }
    if (!isGivenName(folded) && !DIVINE.has(folded) && !looksForeign(folded) && !goesOnName(items, start, at)) break;
    words++;
  }
  while (at - 1 > start && PARTICLES.has(items[at - 1]!.folded) && !isDefinite(items[at - 1]!.folded)) at--;
  return at;
}

/** Whether a word that need not be a name goes on one. */
function goesOnName(items: readonly Item[], start: number, at: number): boolean {
  const item = items[at]!;
  const { folded } = item;
  const previous = items[at - 1]!.folded;
  const length = at - start;
  if (/^[وف]./u.test(folded) && length >= 2) return false;
  if (personNoun(folded) || isInstitution(folded) || isListedGroup(folded) || MEASURES.has(folded))
    return (
      (length === 1 && isDefinite(folded)) ||
      TRADES_AS_NAMES.has(folded) ||
      // بيريك والي إن: no noun stands so, indefinite and right before what is said.
      (length === 1 && personNoun(folded) && isComplementiser(items[at + 1]?.folded ?? '')) ||
      (TRADES_AS_NAMES.has(bareNoun(folded)) && length <= 2 && closesPhrase(items[at + 1]))
    );
  // دونالد ترامب: after a given name of another language stands no verbal noun.
  if (length === 1 && isForeignGiven(previous) && isAbstract(folded) && !isHappening(folded)) return true;
  // ممدوح سلامة
  if (length === 1 && MALE_NAMES_IN_TA.has(folded) && closesPhrase(items[at + 1])) return true;
  if (!isDefinite(folded) && (isAbstract(folded) || (length > 1 && isHappening(folded)))) return false;
  if (
    participleAt(item) !== null ||
    (length > 1 && isAccusative(folded)) ||
    (isAccusative(folded) && /^(?:م[^ا].{1,4}|.ا..|قليل|كثير|طويل)ا$/u.test(folded))
  )
    return false;
  if (/.{3,}يه$/u.test(folded) && personNoun(folded.slice(0, -2))) return false;
  const foreign = isForeignGiven(items[start]!.folded) || looksForeign(items[start]!.folded) || looksForeign(previous);
  if (
    (isSuffixed(item.raw, folded) && !(foreign && /[^اهت]ه$/u.test(folded) && !isNounOfSpeech(folded.slice(0, -1)))) ||
    NO_NAMES.has(folded)
  )
    return false;
  // أم سعيد الخبز: called after a child, by no family name but one of origin.
  if (items[start]!.folded === 'ام' && isDefinite(folded) && length >= 2) return /ي$/u.test(folded);
  if (length < 2) return true;
  // رولا شاهين استضافت في: what only a verb ends in, where the sentence goes on.
  if (/(?:[^اوي]ت|^است...?)$/u.test(folded) && folded.length >= 4 && goesOn(items[at + 1])) return false;
  if (/ى$/u.test(item.raw) && !isDefinite(folded)) return false;
  // ديفيد هارغريف سارع إلى: a verb of this shape after a name of another language.
  if (/^[^اوي]ا[^اوي]{2}$/u.test(folded) && looksForeign(previous) && goesOn(items[at + 1])) return false;
  // بسؤال, لحماية: more likely a noun with its preposition.
  if (/^[بل].{3,}/u.test(folded) && isNounOfSpeech(folded.slice(1))) return false;
  // A family name with its article is the last one, but for an epithet of origin: العويط الحسيني.
  const closed = isDefinite(previous) && !DIVINE.has(previous) && items[at - 2]?.folded !== 'عبد';
  return closed ? /^ال.+ي$/u.test(folded) && !happens(folded) : !isObject(items, at, previous);
}

const happens = (folded: string) => isAbstract(bareNoun(folded)) || isHappening(bareNoun(folded));

const DUALS_OF_TIME = /^(?:عامين|سنتين|شهرين|يومين|ساعتين|اسبوعين|مرتين|دقيقتين|موسمين|مليونين|الفين|هدفين|نقطتين)$/u;

/** After a name of two words: what its verb is about, الطرفين or محطة جديدة, rather than a third word of the name. */
function isObject(items: readonly Item[], at: number, previous: string): boolean {
  const { raw, folded } = items[at]!;
  const next = items[at + 1];
  if (isDefinite(folded) && !isGivenWithArticle(folded))
    return happens(folded) || looksForeign(previous) || /^ال.{3,}(?:ين|ات)$/u.test(folded);
  return DUALS_OF_TIME.test(folded) || (/ة$/u.test(raw) && !closesPhrase(next) && !isCueVerb(next!.folded));
}

/** Nothing that could be an adjective or a genitive follows. */
export const closesPhrase = (next: Item | undefined) =>
  next?.kind !== 'word' ||
  isComplementiser(next.folded) ||
  RELATIVES.has(next.folded) ||
  (PREPOSITIONS.has(next.folded) && next.folded !== 'بين');

/** The sentence goes on without what a verb before introduces. */
const goesOn = (next: Item | undefined) => next?.kind === 'word' && !isComplementiser(next.folded);

const isNounOfSpeech = (folded: string) => REPORTING_NOUNS.has(folded) || isAbstract(folded) || isDocument(folded);

export function endOfSyllables(items: readonly Item[], start: number, to: number): number {
  let at = start;
  while (at < to && at - start < 4 && items[at]!.kind === 'word' && isSyllable(items[at]!.folded)) at++;
  return at;
}

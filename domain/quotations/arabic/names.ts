import type { Mention } from '../report';
import type { Item } from '../sentences';
import { isComplementiser, participleAt } from './cues';
import { isForeignGiven, isGivenName } from './given-names';
import { isLatin } from './letters';
import {
  DIVINE,
  ends,
  genderOfName,
  isAccusative,
  isCueVerb,
  isFused,
  isSuffixed,
  looksForeign,
  mayBeName,
  NO_NAMES,
  PARTICLES,
  surelyName,
} from './name-words';
import { isGivenWithArticle, isWeakGiven } from './names-that-are-words';
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
      (TRADES_AS_NAMES.has(bareNoun(folded)) && length <= 2 && closesPhrase(items[at + 1]))
    );
  if (!isDefinite(folded) && (isAbstract(folded) || (length > 1 && isHappening(folded)))) return false;
  if (
    participleAt(item) !== null ||
    (length > 1 && isAccusative(folded)) ||
    (isAccusative(folded) && /^(?:م[^ا].{1,4}|.ا..)ا$/u.test(folded))
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
  next?.kind !== 'word' || isComplementiser(next.folded) || (PREPOSITIONS.has(next.folded) && next.folded !== 'بين');

/** The sentence goes on without what a verb before introduces. */
const goesOn = (next: Item | undefined) => next?.kind === 'word' && !isComplementiser(next.folded);

const isNounOfSpeech = (folded: string) => REPORTING_NOUNS.has(folded) || isAbstract(folded) || isDocument(folded);

/** A name and the first item after it. */
export interface ParsedName {
  mention: Mention;
  next: number;
}

const namedMention = (items: readonly Item[], from: number, next: number, start?: number): Mention => ({
  kind: 'name',
  start: start ?? items[from]!.start,
  end: items[next - 1]!.end,
  label: '',
  keys: [],
  definite: true,
  epithet: false,
  calling: false,
  document: false,
  gender: genderOfName(items[from]!.folded),
  number: 's',
});

/**
 * A name nobody knows, where the place tells that somebody is named: words from `from` that may be names, up to something that
 * ends a name. A single one counts where it is `alone` enough or its letters tell.
 */
export function unknownName(
  items: readonly Item[],
  from: number,
  to: number,
  start?: number,
  folded?: string,
): ParsedName | null {
  const first = items[from];
  if (first === undefined || from >= to || first.kind !== 'word') return null;
  const word = folded ?? first.folded;
  if (!mayBeName(first, word) && !beginsWithName(items, from, to, word) && !namedByWord(items, from, to, word))
    return null;
  const next = endOfName(items, from, to);
  return { mention: namedMention(items, from, next, start), next };
}

/** Before a word that may be a name, a particle of names begins one, and so does what looks like an accusative: ديالا شحادة. */
function beginsWithName(items: readonly Item[], from: number, to: number, word: string): boolean {
  const next = items[from + 1];
  if (next?.kind !== 'word' || from + 1 >= to) return false;
  if (PARTICLES.has(word)) return !ends(next);
  return (
    isAccusative(word) &&
    !ends(items[from]!) &&
    !isPreposition(items[from]!) &&
    participleAt(items[from]!) === null &&
    mayBeName(next)
  );
}

function endOfSyllables(items: readonly Item[], start: number, to: number): number {
  let at = start;
  while (at < to && at - start < 4 && items[at]!.kind === 'word' && isSyllable(items[at]!.folded)) at++;
  return at;
}

/** لي شياو منغ, كيم جونغ أون: three syllables, or two of which the first is no word of the language. */
export function namedBySyllables(items: readonly Item[], at: number, to: number): boolean {
  const end = endOfSyllables(items, at, to);
  return (
    end - at >= 3 || (end - at === 2 && (isGiven(items[at]!) || !isWeakGiven(items[at]!.folded)) && !ends(items[at]!))
  );
}

/** إخلاص عثمان, الطيب صالح: a word of the language is a name where the next one goes on a name. */
export function namedByWord(items: readonly Item[], at: number, to: number, word = items[at]!.folded): boolean {
  const next = items[at + 1];
  const article = isGivenWithArticle(word);
  if (next?.kind !== 'word' || at + 1 >= to || ends(next) || !(article || isWeakGiven(word))) return false;
  if (PARTICLES.has(next.folded) || looksForeign(next.folded) || isFused(next.folded)) return true;
  // الكاتب العربي محمد شكري: an adjective of origin.
  if (isGiven(next)) return !(article && /ي$/u.test(word));
  if (isGivenWithArticle(next.folded)) return true;
  if (isDefinite(next.folded)) return /ي$/u.test(next.folded) && !personNoun(next.folded) && !isAbstract(next.folded);
  // جراح أعصاب: of a trade.
  return !personNoun(word) && mayBeName(next) && !isCueVerb(next.folded);
}

/** How much speaks for a name: surely one where a word is known or of another language, likely where there are two. */
export function nameCertainty(items: readonly Item[], from: number, next: number): 'sure' | 'likely' | 'possible' {
  for (let at = from; at < next; at++) if (surelyName(items[at]!) || PARTICLES.has(items[at]!.folded)) return 'sure';
  return next - from >= 2 ? 'likely' : 'possible';
}

const leadsName = (items: readonly Item[], at: number, to: number) =>
  items[at]?.kind === 'word' &&
  isDefinite(items[at]!.folded) &&
  (/يه?$/u.test(items[at]!.folded) || personNoun(items[at]!.folded)) &&
  items[at + 1]?.kind === 'word' &&
  at + 1 < to &&
  (isGiven(items[at + 1]!) || mayBeName(items[at + 1]!) || namedByWord(items, at + 1, to));

/** A name set off by commas: صاحبة محل مجاور، إنصاف الدالاتي، إن. Or introduced: أحدهم، ويدعى نبراس الكيالي، إن. */
export function nameAfterComma(items: readonly Item[], comma: number, to: number): ParsedName | null {
  if (items[comma]?.kind !== 'comma') return null;
  const called = /^و?(?:يدعي|تدعي|اسمه|اسمها)$/u.test(items[comma + 1]?.folded ?? '') ? 1 : 0;
  let from = comma + 1 + called;
  // المدير الإقليمي، الهندي راجيش مينون: an origin or a rank before the name.
  while (from < comma + 3 && leadsName(items, from, to)) from++;
  const first = items[from];
  if (first?.kind !== 'word' || from >= to) return null;
  let end = from;
  while (end < to && items[end]!.kind === 'word' && end - from <= 5) end++;
  const closing = items[end]?.kind;
  if (closing !== 'comma' && closing !== 'colon' && closing !== 'dash') return null;
  if (end - from > 5 || isCueVerb(first.folded) || isPreposition(first) || ends(first)) return null;
  const second = items[from + 1]!;
  const looksNamed =
    called > 0 ||
    surelyName(first) ||
    (from > comma + 1 && end - from >= 2 && isGiven(second)) ||
    namedByWord(items, from, end) ||
    namedBySyllables(items, from, end) ||
    (end - from === 2 && !isDefinite(first.folded) && isDefinite(second.folded) && !/^[وف]/u.test(first.folded)) ||
    (mayBeName(first) && endOfName(items, from, end) === end && end - from >= 2 && !/^[وف]/u.test(first.folded));
  return looksNamed ? { mention: namedMention(items, from, end), next: closing === 'comma' ? end + 1 : end } : null;
}

import type { Item } from '../sentences';
import { isOrigin } from './callings';
import { closesConstruct, givenFurther, isAdjective, isOfPlaces, linksPhrase } from './constructs';
import { isVerbOrName } from './cues';
import { isGivenName } from './given-names';
import { isLatin, isNumeral } from './letters';
import { beginsName, isKunya, isManner, namedBetween, namedNext, namedUpTo, surelyNamed } from './name-places';
import { DIVINE, ends, isCueVerb, isNoName, looksForeign, mayBeName, PARTICLES } from './name-words';
import { namedBySyllables, namedByWord } from './names';
import { agrees, isDual, isNisba, isNumber, isPossessed, keysOf, QUANTIFIERS, REFLEXIVE } from './nouns';
import { AFTER_RANK, belongsTo, common, isFor, looksVerbal, MINE, NAMED } from './phrase-words';
import { isGiven, isPreposition } from './prepositions';
import { isAbstract, isDefinite, isDocument, isGroup, isInstitution, PREPOSITIONS, personNoun } from './words';
import { PLACES } from './words-for-bodies';
import { EPITHETS, PERSONS } from './words-for-people';

/** What the words of a mention are, before it is told what they amount to. */
export interface Phrase {
  /** First item after it. */
  at: number;
  /** First item of the name, or -1. */
  name: number;
  /** First item after the noun with what belongs to it, or -1 where that is all. */
  nounEnd: number;
  keys: string[];
}

/** جاره, ابنه: not جارة, whose last letter is another. */
const isOwn = ({ raw }: Item, word: string) =>
  /ه$/u.test(raw.replace(/\p{M}/gu, '')) && !isDefinite(word) && personNoun(word) && PERSONS.has(word.slice(0, -1));

/** Goes through the words of a mention that begins at `from` with the word `folded`. */
export function readPhrase(items: readonly Item[], from: number, to: number, folded: string, sure: boolean): Phrase {
  let name = -1;
  let closed = false;
  // Closed by a word nobody knows, which may be the first of several.
  let soft = false;
  let nounEnd = -1;
  const keys: string[] = [];
  let at = from;
  for (; at < to; at++) {
    const item = items[at]!;
    const word = at === from ? folded : item.folded;
    const previous = at > from ? items[at - 1]!.folded : '';
    // الأمين العام is an office, not a year.
    const office =
      word === 'العام' &&
      (personNoun(previous) ||
        isPossessed(previous) ||
        (personNoun(folded) && isDefinite(previous) && beginsName(items[at + 1])) ||
        (isInstitution(folded) && isDefinite(previous))) &&
      !/^ال(?:ماضي|مقبل|حالي|جاري|دراسي|منصرم|فايت)$/u.test(items[at + 1]?.folded ?? '');
    if (at > from && closed && namedBySyllables(items, at, to)) {
      if (nounEnd < 0) nounEnd = at;
      name = at;
      break;
    }
    // المتحدث باسم حركة «البديل» سامي المصري: what the body is called.
    if (item.marked !== null && isInstitution(previous.replace(/^[لب](?!لل)/u, ''))) {
      closed = true;
      continue;
    }
    // القناة 12 الإسرائيلية: called by its number.
    if (at === from + 1 && /^(?:ال)?قناه$/u.test(folded) && isNumeral(item.raw)) {
      closed = isDefinite(folded);
      continue;
    }
    if (item.kind !== 'word' || (at > from && ends(item) && !office)) break;
    // دبلوماسي مطلع على: what he knows is not who he is.
    if (at > from && /^(?:مطلع|مقرب)ه?$/u.test(word) && items[at + 1] !== undefined && isPreposition(items[at + 1]!))
      break;
    // أطباء بلا حدود: a name of its own.
    if (at > from && word === 'بلا' && at + 1 < to) {
      closed = true;
      at++;
      continue;
    }
    if (NAMED.has(word.replace(/^و/u, ''))) {
      if (nounEnd < 0) nounEnd = at;
      name = at + 1;
      break;
    }
    if (at > from && AFTER_RANK.has(word) && personNoun(previous)) {
      closed = true;
      continue;
    }
    if (at > from && (isPreposition(item) || isManner(items, at) || (closed && linksPhrase(items, at)))) {
      if (
        QUANTIFIERS.has(items[from]!.folded) &&
        !(isNumber(items[from]!.folded) && at > from + 1) &&
        nounEnd < 0 &&
        (word === 'من' || word === 'منهم' || word === 'منهن')
      ) {
        if (word !== 'من') closed = true;
        continue;
      }
      // الاتحاد الدولي لألعاب القوى: what the body is for.
      if (nounEnd < 0 && isDefinite(folded) && isInstitution(folded) && at - from === 2 && isFor(items, at)) {
        closed = true;
        at++;
        continue;
      }
      // المجلس الأعلى للثقافة, المدير التنفيذي للشركة: part of what the body or the office is called.
      if (nounEnd < 0 && belongsTo(items, from, at, folded)) {
        closed = /^(?:لل|باسم.)/u.test(word);
        continue;
      }
      if (nounEnd < 0) nounEnd = at;
      closed = /^(?:لل|بال|باسم(?:ه|ها|هم|هما)$)/u.test(word);
      continue;
    }
    if (isLatin(item.raw)) {
      if (at > from && !closed && isInstitution(previous)) closed = true;
      else {
        if (/^\p{Lu}/u.test(item.raw)) name = at;
        break;
      }
      continue;
    }
    // أم طارق, أبو عزام: called after a child. محمدن ولد أحمدو: after a father.
    const descent = /^(?:بن|ولد|ود|منت|ايت)$/u.test(items[at + 1]?.folded ?? '') && !common(word);
    if (at === from && at + 1 < to && (descent || isKunya(word, items[at + 1]))) {
      name = at;
      break;
    }
    if (
      closed &&
      at > from &&
      (namedByWord(items, at, to, word) || isVerbOrName(items, at) || (word === 'ام' && isKunya(word, items[at + 1])))
    ) {
      if (nounEnd < 0) nounEnd = at;
      name = at;
      break;
    }
    // من أصل لبناني فلان
    if (at > from + 1 && previous === 'اصل' && isOrigin(`ال${word}`)) {
      closed = true;
      continue;
    }
    const possessed = isPossessed(word) || isOwn(item, word);
    const isCommon = common(word) || possessed;
    if (at > from) {
      if (/^و/u.test(word) && !isGivenName(word) && !isCommon && !PARTICLES.has(word) && !isOfPlaces(word)) {
        if (/^وال/u.test(word) && isDefinite(previous)) continue;
        // هيئة الأرصاد وحماية البيئة: both are what the body is for.
        if (
          isInstitution(folded) &&
          isAbstract(word.slice(1)) &&
          isDefinite(items[at + 1]?.folded ?? '') &&
          at + 1 < to
        ) {
          at++;
          continue;
        }
        if (!looksForeign(word)) break;
      }
      if (isCueVerb(word) && !/ة$/u.test(item.raw) && !isGivenName(word) && !isDefinite(word)) break;
      // مسؤول كبير تأجيل: after its adjective a noun takes no genitive.
      if (
        at - 1 > from &&
        isAdjective(previous) &&
        !isAdjective(word) &&
        !(previous === 'رفيع' && isDefinite(word)) &&
        !isGiven(item, word)
      )
        break;
      // A plural with its nun takes no genitive: what follows is an adjective in the plural, or no part of it.
      const nunned = /[وي]ن$/u.test(previous) || isDual(previous);
      if (nunned && isGroup(previous) && !isDefinite(previous) && !/[اوي]ن$/u.test(word)) break;
      // عميد الكلية السابق الدكتور فلان: another title before the name.
      const retitled = isDefinite(word) && personNoun(word) && at + 1 < to && beginsName(items[at + 1]);
      if (isDefinite(word) && isDefinite(previous) && !retitled && !agrees(word, previous, folded)) break;
      if (closed && isGroup(word) && !isDefinite(word) && !isGroup(folded) && !isPossessed(word)) break;
      if (closed && !isDefinite(word) && !REFLEXIVE.test(word)) {
        if (isCommon && !isGivenName(word)) {
          if (isDocument(word) || isInstitution(word)) break;
          closed = false;
        } else if (
          (isNoName(item) || (looksVerbal(word) && (at > from + 1 || sure) && !namedUpTo(items, at, to))) &&
          !isGivenName(word) &&
          !PARTICLES.has(word) &&
          !namedNext(items, at, to) &&
          !namedBetween(items, at, to)
        )
          break;
        else if (/^ف.{3,}/u.test(word) && !isGivenName(word) && !looksForeign(word) && isDefinite(folded)) break;
        else if (sure && !isGivenName(word) && !personNoun(folded) && !looksForeign(word)) break;
        else {
          // عضو في نقابة الأفران طلب: one word that nothing tells to be a name, after a noun without genitive.
          if (!isDefinite(folded) && nounEnd === from + 1 && !surelyNamed(items, at, to)) break;
          if (nounEnd < 0) nounEnd = at;
          name = soft ? givenFurther(items, at, to) : at;
          break;
        }
      }
      if (!closed && !isCommon && closesConstruct(items, at, to, at - 1 === from ? folded : previous)) {
        closed = true;
        soft = true;
        continue;
      }
      if (
        !closed &&
        !isDefinite(previous) &&
        at > from + 1 &&
        isInstitution(word) &&
        !isInstitution(previous) &&
        // رئيس تحرير صحيفة «السهوب»: of an office.
        previous !== 'تحرير' &&
        !personNoun(previous) &&
        !PREPOSITIONS.has(previous)
      )
        break;
    }
    if (
      !closed &&
      isGiven(item, word) &&
      !(at > from && PLACES.has(word) && personNoun(previous)) &&
      // مسؤول تركي is no Turki.
      !(at === from + 1 && word === 'تركي' && personNoun(folded) && !isDefinite(folded)) &&
      // رجل الدين, علماء الدين: no name without a word of it before.
      !(DIVINE.has(word) && (personNoun(previous) || isGroup(previous))) &&
      !(
        isCommon &&
        at === from &&
        items[at + 1]?.kind === 'word' &&
        !isGivenName(items[at + 1]!.folded) &&
        isDefinite(items[at + 1]!.folded) &&
        !/ي$/u.test(items[at + 1]!.folded)
      )
    ) {
      if (!(isCommon && !closed && at === from && personNoun(word) && !isNisba(items[at + 1]))) {
        // كلتوم إسحاق, آل سعيد: before a known name stands the first word of it.
        const begun =
          at === from + 1 && (PARTICLES.has(folded) || (!common(folded) && mayBeName(items[from]!, folded)));
        if (at > from && nounEnd < 0 && !begun) nounEnd = at;
        name = begun ? from : at;
        break;
      }
    }
    const following = items[at + 1];
    const titled =
      at + 1 < to &&
      following?.kind === 'word' &&
      (EPITHETS.has(following.folded) ||
        (isGiven(following) && !isCueVerb(following.folded)) ||
        (isDefinite(word) && namedUpTo(items, at + 1, to)));
    if (at === from && !isCommon && isDefinite(word) && !EPITHETS.has(word) && !titled) {
      // Most likely a last name, as a noun of nobody would not speak. الدولي المصري: or an adjective with that of an origin.
      at++;
      while (at < to && items[at]!.kind === 'word' && isOrigin(items[at]!.folded)) at++;
      break;
    }
    // نائب وزير: no minister.
    const within = at > from && personNoun(previous) && !isDefinite(previous);
    if ((personNoun(word) && !within) || (at === from && (isInstitution(word) || isGroup(word) || isDocument(word))))
      keys.push(...keysOf(word));
    if (isDefinite(word) || possessed || /^احد(?:هم|هما|اهن|اهما)$/u.test(word) || (at === from && MINE.test(word)))
      closed = true;
  }
  return { at, name, nounEnd, keys };
}

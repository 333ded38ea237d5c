import type { Mention } from '../report';
import type { Item } from '../sentences';
import { closesConstruct, givenFurther, isOfPlaces, linksPhrase } from './constructs';
import { isGivenName } from './given-names';
import { isLatin, rawLength } from './letters';
import { beginsName, isKunya, nameBefore, namedNext, namedUpTo, surelyNamed } from './name-places';
import { ends, genderOfName, isAccusative, isCueVerb, looksForeign, mayBeName, PARTICLES } from './name-words';
import { endOfName, nameAfterComma, namedBySyllables, namedByWord, type ParsedName } from './names';
import {
  agrees,
  COUNTERPART,
  isFeminine,
  isNisba,
  isPluralConstruct,
  isPossessed,
  keysOf,
  QUANTIFIERS,
  REFLEXIVE,
} from './nouns';
import { attachedPreposition, isGiven, isPreposition } from './prepositions';
import {
  isAbstract,
  isDefinite,
  isDocument,
  isGroup,
  isInstitution,
  PREPOSITIONS,
  PRONOUNS,
  personNoun,
} from './words';
import { CALLINGS, EPITHETS } from './words-for-people';

/** A mention and the first item after it. */
export type ParsedMention = ParsedName;

const NAMED = new Set(['يدعي', 'تدعي', 'اسمه', 'اسمها', 'يسمي', 'المدعو', 'المدعوه', 'يكني', 'الملقب']);
// What stands between a rank and a name: العميد ركن ياسر, اللواء طيار سامي.
const AFTER_RANK = new Set(['ركن', 'الركن', 'طيار', 'الطيار', 'اول', 'بحري', 'متقاعد']);

/** An imperfect, or a feminine perfect, more likely than a name nobody knows. */
const looksVerbal = (folded: string) => /^(?:ي|ت|سي|ست).{2,}(?:ه|ها|هم|ون)$|^(?:ي|سي).{3,}$|[^اوي]ت$/u.test(folded);

/**
 * The person, body or document that the items from `from` name, looking no farther than `to`; null where no noun or name
 * begins there. `cut` letters of the first word (و, ل) do not belong to it. Where nothing tells that a mention stands here, only
 * `sure` names count: known ones, or such as follow a person's title.
 */
export function parseMention(
  items: readonly Item[],
  from: number,
  to: number,
  cut = 0,
  sure = false,
): ParsedMention | null {
  const first = items[from];
  if (first === undefined || from >= to || first.kind !== 'word') return null;
  let folded = first.folded.slice(cut);
  if (cut > 0 && folded.startsWith('ل') && first.folded.startsWith('لل')) folded = `ا${folded}`;
  const start = first.start + rawLength(first.raw, cut);
  const pronoun = PRONOUNS.get(folded);
  if (pronoun !== undefined) {
    return {
      mention: { ...blank(start, first.end, first.raw.slice(cut)), kind: 'pronoun', ...pronoun },
      next: from + 1,
    };
  }
  if (namedBySyllables(items, from, to) || namedByWord(items, from, to, folded)) {
    const next = endOfName(items, from, to);
    return {
      mention: { ...blank(start, items[next - 1]!.end, ''), kind: 'name', gender: genderOfName(folded), number: 's' },
      next,
    };
  }
  if ((PREPOSITIONS.has(folded) && cut === 0) || ends(first) || (cut === 0 && attachedPreposition(first) > 0))
    return null;

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
    const office = word === 'العام' && (personNoun(previous) || isPossessed(previous));
    if (at > from && closed && namedBySyllables(items, at, to)) {
      if (nounEnd < 0) nounEnd = at;
      name = at;
      break;
    }
    if (item.kind !== 'word' || (at > from && ends(item) && !office)) break;
    // أطباء بلا حدود: a name of its own.
    if (at > from && word === 'بلا' && at + 1 < to) {
      closed = true;
      at++;
      continue;
    }
    if (NAMED.has(word)) {
      if (nounEnd < 0) nounEnd = at;
      name = at + 1;
      break;
    }
    if (at > from && AFTER_RANK.has(word) && personNoun(previous)) {
      closed = true;
      continue;
    }
    if (at > from && (isPreposition(item) || (closed && linksPhrase(items, at)))) {
      if (
        QUANTIFIERS.has(items[from]!.folded) &&
        nounEnd < 0 &&
        (word === 'من' || word === 'منهم' || word === 'منهن')
      ) {
        if (word !== 'من') closed = true;
        continue;
      }
      // المجلس الأعلى للثقافة: part of what the body is called.
      if (/^لل/u.test(word) && nounEnd < 0 && isInstitution(folded)) {
        closed = true;
        continue;
      }
      if (nounEnd < 0) nounEnd = at;
      closed = /^(?:لل|بال)/u.test(word);
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
    // أم طارق, أبو عزام: called after a child.
    if (at === from && isKunya(word, items[at + 1]) && at + 1 < to) {
      name = at;
      break;
    }
    if (closed && namedByWord(items, at, to, word)) {
      if (nounEnd < 0) nounEnd = at;
      name = at;
      break;
    }
    const possessed = isPossessed(word);
    const common = personNoun(word) || isInstitution(word) || isDocument(word) || isGroup(word) || possessed;
    if (at > from) {
      if (/^و/u.test(word) && !isGivenName(word) && !common && !PARTICLES.has(word) && !isOfPlaces(word)) {
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
      if (isCueVerb(word) && !isGivenName(word) && !isDefinite(word)) break;
      // A plural with its nun takes no genitive: what follows is an adjective in the plural, or no part of it.
      if (/[وي]ن$/u.test(previous) && isGroup(previous) && !isDefinite(previous) && !/[وي]ن$/u.test(word)) break;
      // عميد الكلية السابق الدكتور فلان: another title before the name.
      const retitled = isDefinite(word) && personNoun(word) && at + 1 < to && beginsName(items[at + 1]);
      if (isDefinite(word) && isDefinite(previous) && !retitled && !agrees(word, previous, folded)) break;
      if (closed && isGroup(word) && !isDefinite(word) && !isGroup(folded) && !isPossessed(word)) break;
      if (closed && !isDefinite(word) && !REFLEXIVE.test(word)) {
        if (common && !isGivenName(word)) {
          if (isDocument(word) || isInstitution(word)) break;
          closed = false;
        } else if (
          (isAbstract(word) ||
            isAccusative(word) ||
            (looksVerbal(word) && (at > from + 1 || sure) && !namedUpTo(items, at, to))) &&
          !isGivenName(word) &&
          !PARTICLES.has(word) &&
          !namedNext(items, at, to)
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
      if (!closed && !common && closesConstruct(items, at, to, at - 1 === from ? folded : previous)) {
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
        !personNoun(previous) &&
        !PREPOSITIONS.has(previous)
      )
        break;
    }
    if (
      !closed &&
      isGiven(item, word) &&
      !(
        common &&
        at === from &&
        items[at + 1]?.kind === 'word' &&
        !isGivenName(items[at + 1]!.folded) &&
        isDefinite(items[at + 1]!.folded) &&
        !/ي$/u.test(items[at + 1]!.folded)
      )
    ) {
      if (!(common && !closed && at === from && personNoun(word) && !isNisba(items[at + 1]))) {
        if (at > from && nounEnd < 0) nounEnd = at;
        name = at;
        break;
      }
    }
    const following = items[at + 1];
    const titled =
      at + 1 < to &&
      following?.kind === 'word' &&
      ((isGiven(following) && !isCueVerb(following.folded)) || (isDefinite(word) && namedUpTo(items, at + 1, to)));
    if (at === from && !common && isDefinite(word) && !EPITHETS.has(word) && !titled) {
      // Most likely a last name, as a noun of nobody would not speak.
      at++;
      break;
    }
    // نائب وزير: no minister.
    const within = at > from && personNoun(previous) && !isDefinite(previous);
    if ((personNoun(word) && !within) || (at === from && (isInstitution(word) || isGroup(word) || isDocument(word))))
      keys.push(...keysOf(word));
    if (isDefinite(word) || possessed) closed = true;
  }
  if (at === from && name < 0) return null;
  const feminine = isFeminine(folded);
  if (name >= to || (name >= 0 && items[name]!.kind !== 'word')) name = -1;
  if (name >= 0) at = endOfName(items, name, to);
  if (name >= 0) {
    const nameStart = name === from ? start : items[name]!.start;
    const label = [nameStart, items[at - 1]!.end] as const;
    const gender = name === from ? null : feminine ? 'f' : 'm';
    return {
      mention: {
        ...blank(...label, ''),
        kind: 'name',
        keys,
        gender: genderOfName(items[name]!.folded) ?? gender,
        number: 's',
      },
      next: at,
    };
  }
  const late = to < items.length || sure ? nameBefore(items, from, to, folded) : null;
  if (late !== null) {
    const { mention, next } = late;
    return {
      mention: {
        ...mention,
        keys: personNoun(folded) ? keysOf(folded) : [],
        gender: mention.gender ?? (feminine ? 'f' : 'm'),
      },
      next,
    };
  }
  if (nounEnd < 0) nounEnd = at;
  const appositive = nameAfterComma(items, at, to);
  if (appositive !== null) {
    appositive.mention.keys = keys;
    appositive.mention.gender ??= feminine ? 'f' : 'm';
    return appositive;
  }
  const last = items[nounEnd - 1]!;
  const plural = isGroup(folded) || QUANTIFIERS.has(folded) || isPluralConstruct(folded, items[from + 1]);
  return {
    mention: {
      ...blank(start, last.end, ''),
      keys,
      definite:
        items.slice(from, nounEnd).some((item) => isDefinite(item.folded)) ||
        isDefinite(folded) ||
        // موقع أكسيوس: called by its name.
        (isInstitution(folded) && nounEnd - from === 2 && mayBeName(items[from + 1]!)),
      calling: CALLINGS.has(keysOf(folded)[0]!),
      document: isDocument(folded),
      epithet:
        COUNTERPART.test(folded) ||
        items.slice(from, nounEnd).some((item) => REFLEXIVE.test(item.folded)) ||
        items.slice(from, nounEnd).some((item) => EPITHETS.has(item.folded)),
      gender: plural ? null : feminine ? 'f' : 'm',
      number: plural && !['احد', 'احدي'].includes(folded) ? 'p' : 's',
    },
    next: nounEnd,
  };
}

const blank = (start: number, end: number, label: string): Mention => ({
  kind: 'noun',
  start,
  end,
  label,
  keys: [],
  definite: true,
  epithet: false,
  calling: false,
  document: false,
  gender: null,
  number: null,
});

/** Whether somebody or something that may speak is mentioned. */
export function maySpeak(items: readonly Item[], from: number, { mention }: ParsedMention, cut = 0): boolean {
  if (mention.kind !== 'noun') return true;
  const item = items[from]!;
  const folded = item.folded.startsWith('لل') && cut > 0 ? `ا${item.folded.slice(1)}` : item.folded.slice(cut);
  if (QUANTIFIERS.has(folded) || EPITHETS.has(folded) || mention.epithet) return true;
  return (
    personNoun(folded) ||
    isInstitution(folded) ||
    isGroup(folded) ||
    isPluralConstruct(folded, items[from + 1]) ||
    isDocument(folded) ||
    personNoun(folded.replace(/(?:ه|ها|هم|ي|نا)$/u, '')) ||
    isPossessed(folded)
  );
}

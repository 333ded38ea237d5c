import type { Gender, Mention } from '../report';
import type { Item } from '../sentences';
import { isComplementiser } from './cues';
import { reportingVerbs } from './verbs';
import {
  ADVERBS,
  bareNoun,
  EPITHETS,
  isAbstract,
  isDefinite,
  isDocument,
  isGivenName,
  isGroup,
  isInstitution,
  MEASURES,
  PLACES,
  PREPOSITIONS,
  PRONOUNS,
  personNoun,
  RELATIVES,
} from './words';

/** A mention and the first item after it. */
export interface ParsedMention {
  mention: Mention;
  next: number;
}

const QUANTIFIERS = new Set([
  'احد',
  'احدي',
  'بعض',
  'عدد',
  'كثير',
  'كثيرون',
  'عشرات',
  'مئات',
  'مييات',
  'اغلب',
  'معظم',
  'كثيرين',
  'قله',
  'اثنان',
  'ثلاثه',
]);
const NAMED = new Set(['يدعي', 'تدعي', 'اسمه', 'اسمها', 'يسمي', 'المدعو', 'المدعوه', 'يكني', 'الملقب']);
const PARTICLES_OF_NAMES = new Set([
  'بن',
  'ابن',
  'ابو',
  'ابي',
  'ال',
  'بنت',
  'ام',
  'عبد',
  'الله',
  'الدين',
  'دي',
  'فان',
  'فون',
  'بو',
  'ولد',
]);
const MALE_NAMES_IN_TA = new Set([
  'حمزه',
  'اسامه',
  'قتيبه',
  'طلحه',
  'معاويه',
  'عبيده',
  'خليفه',
  'عطيه',
  'جمعه',
  'عكرمه',
  'حنظله',
  'عروه',
  'سلامه',
  'شحاته',
  'عرفه',
]);
// Trades that are family names as well, without the article.
const TRADES_AS_NAMES = new Set(
  'حداد نجار خباز صباغ خياط حلاق بيطار نحاس صايغ عطار قصاب جزار لحام طحان فران نساج حمال سقا بستاني صياد شاعر كاتب خطيب حكيم قاضي معلم شيخ عميد'.split(
    ' ',
  ),
);

/** An imperfect, or a feminine perfect, more likely than a name nobody knows. */
const looksVerbal = (folded: string) => /^(?:ي|ت|سي|ست).{2,}(?:ه|ها|هم|ون)$|^(?:ي|سي).{3,}$|[^اوي]ت$/u.test(folded);

// Somebody told of by relation to the one who spoke last.
const COUNTERPART = /^(?:زميل|خصم|منافس|غريم|محاور)ت?(?:ه|ها|هم)$/u;

const REFLEXIVE = /^(?:نفس|ذات|عين)(?:ه|ها|هم)$/u;
const isLatin = (raw: string) => /^\p{Script=Latin}/u.test(raw);
const isNumeral = (raw: string) => /^\p{N}/u.test(raw);

/** The preposition written together with a noun: length of it in the word, or 0. */
export function attachedPreposition(item: Item): number {
  const { folded } = item;
  if (/^(?:لل|بال|كال)..+/u.test(folded)) return 1;
  if (/^[لب]./u.test(folded) && !isGivenName(folded) && !personNoun(folded) && !isInstitution(folded)) {
    const rest = folded.slice(1);
    const bare = rest.replace(/(?:نا|ه|ها|هم|ي)$/u, '');
    return [rest, bare].some((word) => isInstitution(word) || isDocument(word) || personNoun(word) || isGroup(word)) ||
      (isGivenName(rest) && folded.startsWith('ل'))
      ? 1
      : 0;
  }
  return 0;
}

const isPreposition = (item: Item) => (PREPOSITIONS.has(item.folded) && !isAli(item)) || attachedPreposition(item) > 0;

/** علي the name, which only its last letter tells from على. */
const isAli = (item: Item) => item.folded === 'علي' && !/ى/u.test(item.raw);

const isGiven = (item: Item, folded = item.folded) => isGivenName(folded) && (folded !== 'علي' || isAli(item));

const isCueVerb = (folded: string) =>
  !isInstitution(folded) &&
  !personNoun(folded) &&
  !isDocument(folded) &&
  (reportingVerbs().verbs.has(folded) || reportingVerbs().verbs.has(folded.replace(/^[وف]/u, '')));

/** A word that ends a name or a noun phrase wherever it stands. */
function ends(item: Item): boolean {
  const { folded } = item;
  return (
    isComplementiser(folded) ||
    ADVERBS.has(folded) ||
    RELATIVES.has(folded) ||
    /^(?:و|ف)(?:هو|هي|هم|كان|كانت|قد|ان)$/u.test(folded) ||
    isNumeral(item.raw)
  );
}

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
  if ((PREPOSITIONS.has(folded) && cut === 0) || ends(first) || (cut === 0 && attachedPreposition(first) > 0))
    return null;

  let name = -1;
  let closed = false;
  let nounEnd = -1;
  const keys: string[] = [];
  let at = from;
  for (; at < to; at++) {
    const item = items[at]!;
    const word = at === from ? folded : item.folded;
    const previous = at > from ? items[at - 1]!.folded : '';
    // الأمين العام is an office, not a year.
    const office = word === 'العام' && (personNoun(previous) || isPossessed(previous));
    if (item.kind !== 'word' || (at > from && ends(item) && !office)) break;
    if (name >= 0) {
      if (at - name >= 5 || (isPreposition(item) && !isGiven(item)) || isCueVerb(word)) break;
      if (isLatin(item.raw) !== isLatin(items[name]!.raw)) break;
      if (isLatin(item.raw)) continue;
      if (at > name && !isGivenName(word) && !PARTICLES_OF_NAMES.has(word)) {
        if (/^[وف]./u.test(word) && !PARTICLES_OF_NAMES.has(previous) && at - name >= 2) break;
        if (
          (personNoun(word) || isInstitution(word) || isGroup(word) || MEASURES.has(word)) &&
          !(at === name + 1 && (isDefinite(word) || TRADES_AS_NAMES.has(word)))
        )
          break;
        if (!isDefinite(word) && isAbstract(word)) break;
        if (
          at - name >= 2 &&
          (/ا$/u.test(word) || (isDefinite(previous) && previous !== 'الله' && items[at - 2]!.folded !== 'عبد'))
        )
          break;
      }
      continue;
    }
    if (NAMED.has(word)) {
      if (nounEnd < 0) nounEnd = at;
      name = at + 1;
      continue;
    }
    if (at > from && isPreposition(item)) {
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
      else if (/^\p{Lu}/u.test(item.raw)) name = at;
      else break;
      continue;
    }
    const possessed = isPossessed(word);
    const common = personNoun(word) || isInstitution(word) || isDocument(word) || isGroup(word) || possessed;
    if (at > from) {
      if (/^و/u.test(word) && !isGivenName(word) && !common) {
        if (/^وال/u.test(word) && isDefinite(previous)) continue;
        break;
      }
      if (isCueVerb(word) && !isGivenName(word) && !isDefinite(word)) break;
      // A plural with its nun takes no genitive: what follows is an adjective in the plural, or no part of it.
      if (/[وي]ن$/u.test(previous) && isGroup(previous) && !isDefinite(previous) && !/[وي]ن$/u.test(word)) break;
      if (isDefinite(word) && isDefinite(previous) && !agrees(word, previous, folded)) break;
      if (closed && !isDefinite(word) && !REFLEXIVE.test(word)) {
        if (common && !isGivenName(word)) {
          if (isDocument(word) || isInstitution(word)) break;
          closed = false;
        } else if (
          (isAbstract(word) || /[^اي]ا$/u.test(word) || (looksVerbal(word) && (at > from + 1 || sure))) &&
          !isGivenName(word)
        )
          break;
        else if (sure && !isGivenName(word) && !personNoun(folded)) break;
        else {
          if (nounEnd < 0) nounEnd = at;
          name = at;
          continue;
        }
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
        continue;
      }
    }
    const following = items[at + 1];
    const titled = at + 1 < to && following?.kind === 'word' && isGiven(following) && !isCueVerb(following.folded);
    if (at === from && !common && isDefinite(word) && !EPITHETS.has(word) && !titled) {
      // Most likely a last name, as a noun of nobody would not speak.
      at++;
      break;
    }
    if (personNoun(word)) keys.push(keyOf(word));
    else if (at === from && (isInstitution(word) || isGroup(word) || isDocument(word))) keys.push(keyOf(word));
    if (isDefinite(word) || possessed) closed = true;
  }
  if (at === from) return null;
  const feminine = isFeminine(folded);
  if (name >= to || (name >= 0 && items[name]!.kind !== 'word')) name = -1;
  if (name >= 0 && name < at) {
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
  if (nounEnd < 0) nounEnd = at;
  const appositive = nounEnd === at || at < to ? nameAfterComma(items, at, to) : null;
  if (appositive !== null) {
    appositive.mention.keys = keys;
    appositive.mention.gender ??= feminine ? 'f' : 'm';
    return appositive;
  }
  const last = items[nounEnd - 1]!;
  const plural = isGroup(folded) || QUANTIFIERS.has(folded);
  return {
    mention: {
      ...blank(start, last.end, ''),
      keys,
      definite: items.slice(from, nounEnd).some((item) => isDefinite(item.folded)) || isDefinite(folded),
      document: isDocument(folded),
      epithet: COUNTERPART.test(folded) || items.slice(from, nounEnd).some((item) => EPITHETS.has(item.folded)),
      gender: plural ? null : feminine ? 'f' : 'm',
      number: plural && !['احد', 'احدي'].includes(folded) ? 'p' : 's',
    },
    next: nounEnd,
  };
}

/** زوجته, مديرها: a person by relation to another, which closes a construct. */
function isPossessed(folded: string): boolean {
  const stem = /^(.{2,})(?:ه|ها|هم|هما)$/u.exec(folded)?.[1];
  return stem !== undefined && !personNoun(folded) && (personNoun(stem) || personNoun(stem.replace(/ت$/u, 'ه')));
}

/** Whether a definite word may be an adjective of the definite word before it, or of the head. */
function agrees(word: string, previous: string, head: string): boolean {
  if (EPITHETS.has(word)) return true;
  const noun = bareNoun(word);
  if (isDocument(noun) || MEASURES.has(noun) || isAbstract(noun)) return false;
  if (isInstitution(noun) && !(/يه$/u.test(noun) && isInstitution(bareNoun(previous)))) return false;
  if (personNoun(noun) && !/يه?$/u.test(noun)) return false;
  if (/^(?:وال|فال)/u.test(word)) return true;
  if (/(?:ي|ين|ون|ات|ا|ي?ه)$/u.test(word) && !/ه$/u.test(word)) return true;
  const feminine = /ه$/u.test(word);
  const heads = [previous, head];
  if (feminine) return heads.some((one) => /(?:ه|ا|ات)$/u.test(one) || isGroup(one) || !personNoun(one));
  return heads.some((one) => !/ه$/u.test(one));
}

const isNisba = (item: Item | undefined) => item?.kind === 'word' && /^ال.+ي$/u.test(item.folded);

/** A name set off by commas: صاحبة محل مجاور، إنصاف الدالاتي، إن. */
function nameAfterComma(items: readonly Item[], comma: number, to: number): ParsedMention | null {
  if (items[comma]?.kind !== 'comma') return null;
  const first = items[comma + 1];
  if (first?.kind !== 'word' || comma + 1 >= to) return null;
  let end = comma + 1;
  while (end < to && items[end]!.kind === 'word' && end - comma <= 5) end++;
  if (items[end]?.kind !== 'comma') return null;
  if (end - comma - 1 > 4 || isCueVerb(first.folded) || isPreposition(first) || ends(first)) return null;
  const second = items[comma + 2]!;
  const looksNamed =
    isGivenName(first.folded) ||
    /^\p{Lu}/u.test(first.raw) ||
    (end - comma - 1 === 2 && !isDefinite(first.folded) && isDefinite(second.folded) && !/^[وف]/u.test(first.folded));
  if (!looksNamed) return null;
  return {
    mention: {
      ...blank(first.start, items[end - 1]!.end, ''),
      kind: 'name',
      gender: genderOfName(first.folded),
      number: 's',
    },
    next: end + 1,
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
  document: false,
  gender: null,
  number: null,
});

const genderOfName = (folded: string): Gender | null =>
  MALE_NAMES_IN_TA.has(folded) ? 'm' : /ه$/u.test(folded) ? 'f' : null;
const isFeminine = (folded: string) =>
  isPossessed(folded)
    ? /(?:ت|خ|م|بنت|ابنت)(?:ه|ها|هم|هما)$/u.test(folded)
    : (/ه$/u.test(folded) && !MALE_NAMES_IN_TA.has(folded)) || PLACES.has(folded);

/** A noun as it is matched: without article and endings of gender. */
export function keyOf(folded: string): string {
  return bareNoun(folded).replace(/(?:ه|ون|ين|ات)$/u, '');
}

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
    isDocument(folded) ||
    personNoun(folded.replace(/(?:ه|ها|هم|ي|نا)$/u, '')) ||
    isPossessed(folded)
  );
}

/** Whose a document is: بيان لشركة الكهرباء, دراسة أعدها مركز البحوث. */
export function authorOf(items: readonly Item[], document: number, to: number): Mention | null {
  let at = document + 1;
  const next = items[at];
  if (next?.kind !== 'word' || at >= to) return null;
  const linked =
    /^(?:عن|من|صادر|صادره|صدر|صدرت)$/u.test(next.folded) ||
    /^(?:اعد|اصدر|نشر|اجر|اصدرت|نشرت|اعدت|اجرت|بثت|كتب|كتبت|وجه|وجهت)(?:ه|ها|اها|اه)$/u.test(next.folded);
  if (linked) at += items[at + 1]?.folded === 'عن' ? 2 : 1;
  const item = items[at];
  if (item?.kind !== 'word' || at >= to) return null;
  const cut = attachedPreposition(item);
  const parsed = parseMention(items, at, to, cut);
  if (parsed === null || parsed.mention.kind === 'pronoun' || !maySpeak(items, at, parsed, cut)) return null;
  if (parsed.mention.kind === 'noun' && !parsed.mention.definite && !linked && cut === 0) return null;
  return parsed.mention;
}

/** Length in the raw word, diacritics included, of so many letters. */
export function rawLength(raw: string, letters: number): number {
  let at = 0;
  for (let n = 0; n < letters && at < raw.length; n++) {
    at++;
    while (at < raw.length && /[\p{M}\u0640]/u.test(raw[at]!)) at++;
  }
  return at;
}

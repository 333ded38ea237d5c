import { type Mention, mentionAt } from '../report';
import type { Item } from '../sentences';
import { isCalling } from './callings';
import { rawLength } from './letters';
import { endOfName } from './name-ends';
import { nameBefore } from './name-places';
import { ends, genderOfName, looksForeign, mayBeName } from './name-words';
import { nameAfterComma, namedBySyllables, namedByWord, type ParsedName } from './names';
import { readPhrase } from './noun-phrases';
import {
  COUNTERPART,
  isFeminine,
  isNisba,
  isPluralConstruct,
  isPossessed,
  keysOf,
  QUANTIFIERS,
  REFLEXIVE,
} from './nouns';
import { attachedPreposition } from './prepositions';
import { isDefinite, isDocument, isGroup, isInstitution, PREPOSITIONS, PRONOUNS, personNoun } from './words';
import { EPITHETS } from './words-for-people';

/** A mention and the first item after it. */
export type ParsedMention = ParsedName;

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
  const marked = items[from + 1]?.marked;
  // صحيفة «النهار» اللبنانية: called by its name.
  if (marked && from + 1 < to && cut <= 1 && isInstitution(folded)) {
    let next = from + 2;
    while (next < to && isNisba(items[next])) next++;
    while (next < to && items[next]!.kind === 'word' && isDefinite(items[next]!.folded)) next++;
    const { start: at, end } = marked.inner;
    return {
      mention: { ...blank(at, end, ''), keys: keysOf(folded), gender: isFeminine(folded) ? 'f' : 'm', number: 's' },
      next,
    };
  }
  // مؤسسة غولدمان ساكس: words of another language that a body is called by.
  if (isInstitution(folded) && !isDefinite(folded) && looksForeign(items[from + 1]?.folded ?? '')) {
    let next = from + 1;
    while (next < Math.min(to, from + 4) && items[next]!.kind === 'word' && looksForeign(items[next]!.folded)) next++;
    if (next + 1 === to && mayBeName(items[next]!)) next++;
    if (next - from > 2 || next === to) {
      while (next < to && isNisba(items[next])) next++;
      const gender = isFeminine(folded) ? 'f' : 'm';
      return {
        mention: { ...blank(start, items[next - 1]!.end, ''), keys: keysOf(folded), gender, number: 's' },
        next,
      };
    }
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

  const phrase = readPhrase(items, from, to, folded, sure);
  const { keys } = phrase;
  let { at, name, nounEnd } = phrase;
  if (at === from && name < 0) return null;
  const feminine = isFeminine(folded);
  // وفي نشرة إلى مدينة فلان: a name far behind a noun of nobody is not its own.
  if (nounEnd >= 0 && nounEnd < name && !mayBeNamed(folded)) name = -1;
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
        isByWork(items, from, folded) ||
        items.slice(from, nounEnd).some((item) => isDefinite(item.folded)) ||
        isDefinite(folded) ||
        // موقع أكسيوس: called by its name.
        (isInstitution(folded) && nounEnd - from === 2 && mayBeName(items[from + 1]!)),
      calling: isCalling(items, from, nounEnd, folded),
      office: !plural && isDefinite(folded) && personNoun(folded),
      document: isDocument(folded),
      epithet:
        isByWork(items, from, folded) ||
        COUNTERPART.test(folded) ||
        items.slice(from, nounEnd).some((item) => REFLEXIVE.test(item.folded)) ||
        items.slice(from, nounEnd).some((item) => EPITHETS.has(item.folded)),
      gender: plural ? null : feminine ? 'f' : 'm',
      number: plural && !['احد', 'احدي'].includes(folded) ? 'p' : 's',
    },
    next: nounEnd,
  };
}

/** صاحب «الرقم ثمانية», مؤلفة رواية «الجسر»: by what they made. */
const isByWork = (items: readonly Item[], from: number, head: string) =>
  /^(?:صاحب|مولف|مخرج|كاتب|بطل|مبدع)ه?$/u.test(head) &&
  items
    .slice(from + 1, from + 4)
    .some(
      ({ kind }, at, next) =>
        kind === 'marked' && next.slice(0, at).every((one) => one.kind === 'word' && !PREPOSITIONS.has(one.folded)),
    );

const mayBeNamed = (head: string) =>
  personNoun(head) ||
  isDefinite(head) ||
  isPossessed(head) ||
  isInstitution(head) ||
  isGroup(head) ||
  QUANTIFIERS.has(head);

const blank = (start: number, end: number, label: string): Mention =>
  mentionAt({ start, end }, { kind: 'noun', label });

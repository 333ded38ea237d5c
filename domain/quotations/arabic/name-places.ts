import type { Item } from '../sentences';
import { closesPhrase, endOfName } from './name-ends';
import { ends, looksForeign, mayBeName } from './name-words';
import { nameCertainty, type ParsedName, unknownName } from './names';
import { isGiven, isPreposition } from './prepositions';
import { isHappening } from './verb-objects';
import { isAbstract, isDefinite, isInstitution, personNoun } from './words';

export const beginsName = (item: Item | undefined) => item?.kind === 'word' && (isGiven(item) || mayBeName(item));

export const surelyNamed = (items: readonly Item[], at: number, to: number) => {
  const next = endOfName(items, at, to);
  return next - at >= 2 || nameCertainty(items, at, next) === 'sure';
};

export const isKunya = (word: string, next: Item | undefined) =>
  next?.kind === 'word' && (/^اب[وياه]$/u.test(word) ? !ends(next) : word === 'ام' && isGiven(next));

/** الأثري حجاج الدسوقي: nothing but a name up to where the mention has to end. */
export const namedUpTo = (items: readonly Item[], from: number, to: number) => {
  const name = unknownName(items, from, to);
  return name !== null && name.next === to && to - from >= 2;
};

/** يانيس باباكوستاس: what looks like a verb begins a name where the next word is surely of one. */
export const namedNext = (items: readonly Item[], at: number, to: number) => {
  const next = items[at + 1];
  return (
    at + 1 < to &&
    next?.kind === 'word' &&
    (looksForeign(next.folded) || /^(?:فان|فون|دي|دا|دو|بن|دير)$/u.test(next.folded))
  );
};

/** أولريكه باومان: two words up to where nothing else can follow, the first of which only looks as if it had a pronoun. */
export const namedBetween = (items: readonly Item[], at: number, to: number) =>
  (at + 2 === to || (at + 2 < to && closesPhrase(items[at + 2]))) &&
  /.{4}(?:ه|نا)$/u.test(items[at]!.folded) &&
  !/ة$/u.test(items[at]!.raw) &&
  !isAbstract(items[at]!.folded) &&
  !isHappening(items[at]!.folded) &&
  mayBeName(items[at + 1]!);

/** بلغة واضحة, بعربية سليمة: how something is said. */
export const isManner = (items: readonly Item[], at: number) =>
  /^ب.{2,}ة$/u.test(items[at]!.raw) &&
  /^(?!ال).+ة$/u.test(items[at + 1]?.raw ?? '') &&
  !isGiven(items[at]!) &&
  !personNoun(items[at]!.folded);

/** القيادي في الجماعة محمد علي الحوراني: a name right before where a mention with a title has to end. */
export function nameBefore(items: readonly Item[], from: number, to: number, head: string): ParsedName | null {
  if (!isDefinite(head) && !personNoun(head)) return null;
  for (let at = Math.max(from + 2, to - 6); at < to - 1; at++) {
    const item = items[at]!;
    if (item.kind !== 'word' || isManner(items, at) || isPreposition(items[at - 1]!) || items[at - 1]!.kind !== 'word')
      continue;
    // مسؤول رفيع المستوى وكالة فرانس برس: of a body that is told.
    if (isInstitution(items[at - 1]!.folded) && isDefinite(items[at - 2]!.folded)) continue;
    const name = unknownName(items, at, to);
    if (name === null || name.next !== to) continue;
    const certainty = nameCertainty(items, at, to);
    const closed = isDefinite(items[at - 1]!.folded) || /(?:ه|ها|هم)$/u.test(items[at - 1]!.folded);
    if (certainty === 'sure' || (certainty === 'likely' && closed && to - at === 2)) return name;
  }
  return null;
}

/** بيوتر ليفاندوفسكي، المدير السابق: the name that what stands after the comma belongs to. */
export function nameBeforeComma(items: readonly Item[], comma: number): ParsedName | null {
  if (items[comma]?.kind !== 'comma') return null;
  for (let at = Math.max(0, comma - 5); at < comma - 1; at++) {
    if (items[at]!.kind !== 'word' || isPreposition(items[at]!)) continue;
    const name = unknownName(items, at, comma);
    if (name !== null && name.next === comma && nameCertainty(items, at, comma) === 'sure') return name;
  }
  return null;
}

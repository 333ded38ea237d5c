import { type Mention, mentionAt } from '../report';
import type { Item } from '../sentences';
import { participleAt } from './cues';
import { endOfName, endOfSyllables } from './name-ends';
import {
  ends,
  genderOfName,
  isAccusative,
  isCueVerb,
  isFused,
  looksForeign,
  mayBeName,
  PARTICLES,
  surelyName,
} from './name-words';
import { isGivenWithArticle, isWeakGiven } from './names-that-are-words';
import { isGiven, isPreposition } from './prepositions';
import { isAbstract, isDefinite, personNoun } from './words';

/** A name and the first item after it. */
export interface ParsedName {
  mention: Mention;
  next: number;
}

const namedMention = (items: readonly Item[], from: number, next: number, start?: number): Mention =>
  mentionAt(
    { start: start ?? items[from]!.start, end: items[next - 1]!.end },
    { kind: 'name', gender: genderOfName(items[from]!.folded), number: 's' },
  );

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
  const being = /^وه[وي]$/u.test(items[comma + 1]?.folded ?? '') ? 1 : 0;
  let from = comma + 1 + called + being;
  // المدير الإقليمي، الهندي راجيش مينون: an origin or a rank before the name.
  while (from < comma + being + 3 && leadsName(items, from, to)) from++;
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

import type { Item } from '../sentences';
import { reportingVerbs } from './verbs';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, GROUPS, PREPOSITIONS, RELATIVES } from './words';

// What may stand between two capitalised words of one name.
export const INNER = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'du',
  'da',
  'al',
  'el',
  'bin',
  'ibn',
  'di',
  'del',
  'dos',
  'ter',
  'ten',
  'ap',
  'das',
  'bint',
  'abu',
  'ould',
  'af',
  'av',
  'zu',
]);

export const isCapital = (item: Item) => /^\p{Lu}/u.test(item.raw);

/** Folded without the possessive ending. */
export const stem = (folded: string) => folded.replace(/'s?$/u, '');
export const isPossessive = (item: Item) => /(?:['’]s|s['’])$/u.test(item.raw);

/** A sentence begins with a capital whatever its first word is. */
export const opens = (items: readonly Item[], at: number) =>
  at === 0 || items[at - 1]!.kind === 'stop' || items[at - 1]!.kind === 'marked' || items[at - 1]!.kind === 'colon';

/** At the beginning of a sentence: Residents said, Environmental inspectors suspect. */
export function isCommonPlural(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.kind !== 'word') return false;
  if (GROUPS.has(next.folded) && !isCapital(next)) return true;
  return (
    !isCapital(next) &&
    !isPossessive(items[at]!) &&
    !AUXILIARIES.has(next.folded) &&
    !reportingVerbs().has(next.folded) &&
    !PREPOSITIONS.has(next.folded) &&
    !CONJUNCTIONS.has(next.folded) &&
    !ADVERBS.has(next.folded) &&
    !RELATIVES.has(next.folded) &&
    !INNER.has(next.folded)
  );
}

export function nextIsName(items: readonly Item[], at: number, to: number): boolean {
  const next = items[at + 1]?.kind === 'stop' ? items[at + 2] : items[at + 1];
  return at + 1 < to && next?.kind === 'word' && isCapital(next);
}

/** Whether words between parts of a name lead on to one: Annelies van der Werf. */
export function leadsOnName(items: readonly Item[], at: number): boolean {
  let next = at;
  while (items[next]?.kind === 'word' && INNER.has(items[next]!.folded) && !isCapital(items[next]!)) next++;
  return next > at && next - at <= 3 && items[next]?.kind === 'word' && isCapital(items[next]!);
}

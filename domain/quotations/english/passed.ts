import type { Item } from '../sentences';
import { verbAt } from './cues';
import { parseMention } from './mentions';
import { AUXILIARIES, DAYS, DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS } from './words';

/** The person spoken to: told the inquiry, told the Eskmoor Courier, told him. */
export function addresseeEnd(items: readonly Item[], at: number): number | null {
  const item = items[at]!;
  if (
    /^(?:him|her|them|me|us|you|it|reporters|journalists|everyone|everybody|anyone|people)$/u.test(item.folded) &&
    !(
      item.folded === 'her' &&
      items[at + 1]?.kind === 'word' &&
      !/^(?:that|to|whether|if|why|how|what|when|where|the|a|he|she|they|it|his|her|on|in|at)$/u.test(
        items[at + 1]!.folded,
      )
    )
  )
    return at + 1;
  const parsed = parseMention(items, at, Math.min(items.length, at + 12));
  if (parsed?.mention.kind === 'pronoun') return null;
  if (parsed !== null) return parsed.next > at ? parsed.next : null;
  // told state television that
  for (let index = at + 1; index < Math.min(items.length, at + 4) && items[index]!.kind === 'word'; index++)
    if (items[index]!.folded === 'that') return index;
  return null;
}

/** The end of a phrase with a preposition between verb and clause: on Thursday, in a statement, to the parish. */
export function phraseEnd(items: readonly Item[], at: number): number | null {
  let index = at + 1;
  const first = items[index];
  if (first?.kind !== 'word') return null;
  if (/^(?:him|her|them|me|us|it)$/u.test(first.folded) && items[index + 1]?.kind !== 'word') return index + 1;
  while (index < items.length && index - at < 9) {
    const item = items[index]!;
    if (item.kind !== 'word' && item.kind !== 'mark') return index;
    const { folded } = item;
    if (folded === 'that' || folded === 'whether' || folded === 'to') return index;
    if (DAYS.has(folded)) return index + 1;
    if (
      PRONOUNS.has(folded) ||
      (index > at + 1 &&
        DETERMINERS.has(folded) &&
        !POSSESSIVES.has(folded) &&
        !PREPOSITIONS.has(items[index - 1]!.folded))
    )
      return index;
    // on a conference call: a noun.
    const verb = verbAt(items, index);
    if (AUXILIARIES.has(folded) || (verb !== null && verb.form !== 'base')) return null;
    index++;
  }
  return index >= items.length ? null : index;
}

export function findClose(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 24); index++) {
    const { kind } = items[index]!;
    if (kind === items[at]!.kind) return index;
    if (kind === 'stop' || kind === 'semicolon') return -1;
  }
  return -1;
}

export function findComma(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < Math.min(items.length, at + 16); index++) {
    const { kind } = items[index]!;
    if (kind === 'comma') return index;
    if (kind !== 'word' || verbAt(items, index) !== null) return -1;
  }
  return -1;
}

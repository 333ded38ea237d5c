import type { FoundReport as Found } from '../found';
import type { Mention } from '../report';
import type { Item } from '../sentences';
import type { VerbCue } from './cues';
import { goesOn } from './found';
import { maySpeak, parseMention } from './mentions';
import { ADVERBS, CONJUNCTIONS, DETERMINERS, INSTITUTIONS, NO_SPEAKER, PREPOSITIONS } from './words';

/** First item of the clause that ends before `at`: after a comma, dash or mark, or a conjunction. */
export function boundaryBefore(items: readonly Item[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 30); index--) {
    const { kind } = items[index]!;
    if (
      kind === 'comma' ||
      kind === 'semicolon' ||
      kind === 'dash' ||
      kind === 'marked' ||
      kind === 'colon' ||
      (kind === 'stop' && !isAbbreviation(items, index))
    )
      return index + 1;
  }
  return Math.max(0, at - 30);
}

const isAbbreviation = (items: readonly Item[], at: number) => items[at]!.raw === '.' && items[at + 1]?.kind === 'word';

interface Subject {
  mention: Mention;
  start: number;
}

/** The noun phrase right before an item; the farthest beginning from which one leads there. */
export function phraseEndingAt(items: readonly Item[], from: number, to: number, strict = true): Subject | null {
  for (let start = from; start < to; start++) {
    const item = items[start]!;
    if (item.kind !== 'word') continue;
    const previous = items[start - 1];
    // The object of a preposition or verb is no subject, unless nothing stands before it.
    if (
      strict &&
      start > from &&
      previous?.kind === 'word' &&
      PREPOSITIONS.has(previous.folded) &&
      !/^(?:since|until|before|after|as|than)$/u.test(previous.folded)
    )
      continue;
    const parsed = parseMention(items, start, to);
    if (parsed === null || parsed.next !== to || !maySpeak(parsed)) continue;
    return { mention: parsed.mention, start };
  }
  return strict ? phraseEndingAt(items, from, to, false) : null;
}

/** The subject of a verb that stands after it: in its clause, or before words set off by commas or dashes. */
export function subjectBefore(items: readonly Item[], cue: VerbCue): Subject | null {
  const { from } = cue;
  const previous = items[from - 1];
  if (previous === undefined) return null;
  if (previous.kind === 'word') {
    if (NO_SPEAKER.has(previous.folded)) return null;
    if (previous.folded === 'who' || previous.folded === 'which') return relativeSubject(items, from - 1);
    const boundary = boundaryBefore(items, from);
    return phraseEndingAt(items, boundary, from);
  }
  if (previous.kind === 'comma' || previous.kind === 'dash') return farSubject(items, from - 1, from);
  return null;
}

/** Before an apposition, a relative clause or an aside that ends at `close`. */
export function farSubject(items: readonly Item[], close: number, verb: number): Subject | null {
  let start = close;
  while (
    start > 0 &&
    items[start - 1]!.kind !== 'semicolon' &&
    items[start - 1]!.kind !== 'marked' &&
    items[start - 1]!.kind !== 'colon' &&
    verb - start < 50
  )
    start--;
  const starts = [start];
  for (let index = start; index < close; index++)
    if (items[index]!.kind === 'comma' || items[index]!.kind === 'dash') starts.push(index + 1);
  for (const from of starts) {
    let at = from;
    while (
      at < close &&
      items[at]!.kind === 'word' &&
      (CONJUNCTIONS.has(items[at]!.folded) || (ADVERBS.has(items[at]!.folded) && !DETERMINERS.has(items[at]!.folded)))
    )
      at++;
    const parsed = parseMention(items, at, close);
    if (parsed === null || !maySpeak(parsed)) continue;
    const after = items[parsed.next];
    const ends =
      parsed.next >= close ||
      after?.kind === 'comma' ||
      after?.kind === 'dash' ||
      items[parsed.next - 1]?.kind === 'comma';
    if (!ends) continue;
    // A noun of the apposition may be how the same person is called later.
    if (parsed.mention.kind === 'name')
      parsed.mention.keys = [...parsed.mention.keys, ...appositiveKeys(items, parsed.next, close)];
    return { mention: parsed.mention, start: at };
  }
  return null;
}

/** The head of ", a retired conductor". */
function appositiveKeys(items: readonly Item[], from: number, to: number): string[] {
  const at = items[from]?.kind === 'comma' ? from + 1 : from;
  if (!/^(?:a|an|the|its|his|her|their)$/u.test(items[at]?.folded ?? '')) return [];
  const parsed = parseMention(items, at, to);
  return parsed?.mention.kind === 'noun' ? parsed.mention.keys : [];
}

/** Who: the noun before it. */
function relativeSubject(items: readonly Item[], at: number): Subject | null {
  const close = items[at - 1]?.kind === 'comma' ? at - 1 : at;
  return phraseEndingAt(items, boundaryBefore(items, close), close);
}

/** The subject after a verb: said the campaigner Dilys Penhallow. */
export function subjectAfter(items: readonly Item[], cue: VerbCue): Subject | null {
  const first = items[cue.next];
  if (first?.kind !== 'word') return null;
  const parsed = parseMention(items, cue.next, Math.min(items.length, cue.next + 24));
  if (parsed === null || !maySpeak(parsed)) return null;
  if (parsed.mention.kind === 'name' && items[parsed.next]?.kind === 'comma')
    parsed.mention.keys = [
      ...parsed.mention.keys,
      ...appositiveKeys(items, parsed.next, Math.min(items.length, parsed.next + 14)),
    ];
  return { mention: parsed.mention, start: cue.next };
}

export const endsClause = (item: Item | undefined) =>
  item === undefined ||
  item.kind === 'comma' ||
  item.kind === 'stop' ||
  item.kind === 'semicolon' ||
  item.kind === 'marked' ||
  item.kind === 'dash' ||
  item.kind === 'colon';

/** The subject of a verb that goes on another: She laughed and said. */
export function coordinated(items: readonly Item[], cue: VerbCue): Mention {
  for (let index = 0; index < cue.from; index++) {
    const previous = items[index - 1];
    if (items[index]!.kind !== 'word' || (previous?.kind === 'word' && PREPOSITIONS.has(previous.folded))) continue;
    const parsed = parseMention(items, index, cue.from);
    if (parsed === null || !maySpeak(parsed)) continue;
    const { mention } = parsed;
    if (
      mention.kind === 'name' ||
      mention.kind === 'pronoun' ||
      mention.gender !== null ||
      mention.number === 'p' ||
      INSTITUTIONS.has(mention.keys[0] ?? '')
    )
      return mention;
    return mention;
  }
  return goesOn(cue, items);
}

export function speakerOf(
  items: readonly Item[],
  cue: VerbCue,
  found: readonly Found[],
): { speaker: Mention | null; clauseStart: number } {
  const before = items[cue.from - 1];
  const goes = { speaker: null as Mention | null, clauseStart: cue.from };
  if (cue.form === 'ing') {
    // , adding that: the subject is that of the sentence.
    if (
      before?.kind !== 'comma' &&
      !(before?.kind === 'word' && /^(?:and|while|but|by|after|before|without|on)$/u.test(before.folded))
    )
      return goes;
    return {
      speaker: found.length > 0 ? goesOn(cue, items) : coordinated(items, cue),
      clauseStart: before!.kind === 'word' ? cue.from - 1 : cue.from,
    };
  }
  if (before?.kind === 'word' && /^(?:and|but|then|or|yet)$/u.test(before.folded)) {
    const earlier = found.findLast((one) => one.at < cue.at && one.speaker.kind !== 'dropped');
    return {
      speaker: earlier?.speaker ?? coordinated(items, cue),
      clauseStart: items[cue.from - 2]?.kind === 'comma' ? cue.from - 2 : cue.from - 1,
    };
  }
  if (cue.form === 'base' && hypotheticalInversion(items, cue)) {
    const inverted = phraseEndingAt(items, 1, cue.from);
    return { speaker: inverted?.mention ?? null, clauseStart: 0 };
  }
  const subject = subjectBefore(items, cue);
  if (subject === null) return goes;
  if (
    cue.form === 'base' &&
    cue.from === cue.at &&
    subject.mention.number !== 'p' &&
    subject.mention.kind !== 'pronoun'
  )
    return goes;
  let clauseStart = subject.start;
  const connector = items[clauseStart - 1];
  if (connector?.kind === 'word' && CONJUNCTIONS.has(connector.folded)) clauseStart--;
  return { speaker: subject.mention, clauseStart };
}

const hypotheticalInversion = (items: readonly Item[], cue: VerbCue) =>
  /^(?:were|should|had)$/u.test(items[0]?.folded ?? '') && cue.polarity === 'hypothetical' && cue.from > 1;

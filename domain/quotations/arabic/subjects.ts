import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { authorOf } from './authors';
import { type VerbCue, verbAt } from './cues';
import { isGivenName } from './given-names';
import { CIRCUMSTANCE } from './introducers';
import { rawLength } from './letters';
import { maySpeak } from './may-speak';
import { parseMention } from './mentions';
import { nameBeforeComma } from './name-places';
import { nameCertainty, unknownName } from './names';
import { isPossessed, keyOf } from './nouns';
import { attachedPreposition } from './prepositions';
import { ADVERBS, isAbstract, isDefinite, isGroup, isInstitution, PREPOSITIONS, personNoun } from './words';

export const CONNECTORS = new Set(
  'لم ولم يكن تكن يكونوا تكونا لكن ولكن غير بيد الا ان اما واما كما وكما في وفي المقابل بالمقابل حين بينما وبينما فيما وفيما من ومن جهته جهتها جانبه جانبها جهتهم جانبهم بدوره بدورها وبدوره بدورهم كان كانت وكان وكانت كانوا وكانوا قد وقد لقد ثم بل حتي لذلك لذا هنا وهنا عندها حينها حيث اذ بالتالي ايضا لكنه لكنها لكنهم ناحيته ناحيتها ومع ذلك مع'.split(
    ' ',
  ),
);
export interface Subject {
  mention: Mention;
  /** First item after it. */
  next: number;
  start: number;
}

/** A preposition with a pronoun: whom somebody speaks to. */
const PRONOMINAL = /^(?:[بل]|علي|الي|من|عن|في|مع)(?:ه|ها|هم|هما|نا|ي|ك|كم)$/u;

/** المعتصمين: people in a case in which nobody is a subject. */
export const isObjectPlural = ({ folded }: Item) =>
  /^ال.{3,}ين$/u.test(folded) &&
  isGroup(folded.replace(/ين$/u, 'ون')) &&
  !isAbstract(folded.slice(2)) &&
  !isInstitution(folded) &&
  !isGivenName(folded) &&
  !personNoun(folded);

/** The subject after a verb, between it and what it introduces; that is a clause or words in marks, or a nominal. */
function subjectAfter(items: readonly Item[], at: number, to: number, clause: boolean): Subject | null {
  let index = at + 1;
  let skipped = 0;
  while (index < to && skipped < 14) {
    const item = items[index]!;
    if (item.kind === 'dash') {
      const close = items.findIndex((other, place) => place > index && place < to && other.kind === 'dash');
      if (close < 0) return null;
      index = close + 1;
      continue;
    }
    if (item.kind === 'comma' && skipped > 0) {
      index++;
      continue;
    }
    // ذكرت «النهار» أن: a body called by its name.
    if (item.marked !== null && skipped === 0) {
      const mention = {
        ...dropped(item.marked.inner.start, null, 's'),
        kind: 'noun' as const,
        end: item.marked.inner.end,
      };
      return { mention, next: index + 1, start: index };
    }
    if (item.kind !== 'word') return null;
    if (CIRCUMSTANCE.has(item.folded) || /^قايلا|^قايله/u.test(item.folded)) return null;
    if (PRONOMINAL.test(item.folded)) {
      index++;
      continue;
    }
    // ناشدت المعتصمين: no subject ends so.
    if (skipped === 0 && isObjectPlural(items[index]!)) {
      do index++;
      while (
        index < to &&
        items[index]!.kind === 'word' &&
        isDefinite(items[index]!.folded) &&
        !personNoun(items[index]!.folded)
      );
      continue;
    }
    const parsed = parseMention(items, index, to);
    if (parsed !== null && maySpeak(items, index, parsed)) {
      const author = parsed.mention.document ? authorOf(items, index, to) : null;
      if (author === null) return { ...parsed, start: index };
      return { ...parsed, mention: { ...author, keys: [...author.keys, keyOf(item.folded)] }, start: index };
    }
    // Right after the verb stands its subject: words that may be a name are one.
    const unknown = skipped === 0 ? unknownName(items, index, to) : null;
    if (unknown !== null && (clause || nameCertainty(items, index, unknown.next) === 'sure')) {
      const { mention, next } = unknown;
      return { mention: { ...mention, gender: null }, next, start: index };
    }
    if (
      parsed !== null &&
      skipped === 0 &&
      isDefinite(item.folded) &&
      parsed.mention.kind === 'noun' &&
      !ADVERBS.has(item.folded)
    )
      return { ...parsed, start: index };
    if (
      parsed !== null &&
      skipped === 0 &&
      parsed.next === to &&
      parsed.next - index === 2 &&
      /^ال.+ي$/u.test(items[index + 1]!.folded) &&
      !isAbstract(item.folded)
    ) {
      return { mention: { ...parsed.mention, kind: 'name', keys: [] }, next: parsed.next, start: index };
    }
    // An adverbial before the subject: its words are passed until a subject that may speak begins.
    index++;
    skipped++;
    while (index < to && items[index]!.kind === 'word' && !startsSpeaker(items, index, skipped)) {
      index++;
      skipped++;
    }
  }
  return null;
}

/** Whether after an adverbial the subject begins here: a title or a name that nothing governs. */
function startsSpeaker(items: readonly Item[], at: number, skipped: number): boolean {
  const { folded } = items[at]!;
  const previous = items[at - 1]!;
  if (skipped < 2 || PREPOSITIONS.has(previous.folded)) return false;
  if (attachedPreposition(items[at]!) > 0) return false;
  // في المؤتمر الصحافي: an adjective.
  if (isDefinite(folded) && isDefinite(previous.folded) && /يه?$/u.test(folded)) return false;
  return isDefinite(previous.folded) || /ه$|^(?:ذلك|هذا|تلك)$/u.test(previous.folded)
    ? personNoun(folded) && !/(?:ه|ها|هم)$/u.test(folded.replace(/ه$/u, ''))
    : false;
}

/** The subject before a verb, in its clause. */
export function subjectBefore(items: readonly Item[], at: number, plural = false): Subject | null {
  let start = at - 1;
  while (start >= 0 && items[start]!.kind !== 'marked' && items[start]!.kind !== 'semicolon' && at - start < 30)
    start--;
  start++;
  const told = subjectTold(items, at);
  if (told !== null) return told;
  for (const from of clauseStarts(items, start, at)) {
    const { index, cut } = skipConnectors(items, from, at);
    if (index >= at || (cut > 0 && verbAt(items, index) !== null)) continue;
    const pronoun = /^(?:لكن|لان)(ه|ها|هم)$/u.exec(items[index - 1]?.folded ?? '');
    if (pronoun !== null && index === at) return null;
    const parsed = parseMention(items, index, at, cut);
    if (
      parsed !== null &&
      (maySpeak(items, index, parsed, cut) ||
        (plural && parsed.next === at) ||
        (parsed.next === at && isDefinite(items[index]!.folded.slice(cut))))
    )
      return { ...parsed, start: index };
    const unknown = unknownBefore(items, index, at, cut);
    if (unknown !== null) return unknown;
  }
  return null;
}

/** أن الأمم المتحدة أبلغت: nothing but the subject stands between أن and the verb. */
export function subjectTold(items: readonly Item[], at: number): Subject | null {
  for (let index = at - 2; index >= 0 && at - index <= 9; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return null;
    if (!/^[بلك]?ان$/u.test(item.folded)) continue;
    const parsed = parseMention(items, index + 1, at);
    if (parsed !== null && parsed.next === at && maySpeak(items, index + 1, parsed))
      return { ...parsed, start: index + 1 };
    const name = parsed === null ? unknownName(items, index + 1, at) : null;
    return name !== null && name.next === at ? { ...name, start: index + 1 } : null;
  }
  return null;
}

/** كسينيا فولكوفا، وهي باحثة، ترى: a name nobody knows, before its verb or set off from it by a comma. */
function unknownBefore(items: readonly Item[], index: number, at: number, cut: number): Subject | null {
  const first = items[index]!;
  const found = unknownName(items, index, at, first.start + rawLength(first.raw, cut), first.folded.slice(cut));
  if (found === null) return null;
  // أما أبيشيف فرأى: nothing but the subject stands there.
  if (found.next === at && /^و?اما$/u.test(items[index - 1]?.folded ?? '')) return { ...found, start: index };
  const certainty = nameCertainty(items, index, found.next);
  const after = items[found.next];
  const ends =
    found.next === at ||
    after?.kind === 'comma' ||
    (after?.kind === 'word' && certainty === 'sure' && found.next - index >= 2 && PREPOSITIONS.has(after.folded));
  return ends && certainty !== 'possible' ? { ...found, start: index } : null;
}

function clauseStarts(items: readonly Item[], start: number, at: number): number[] {
  const starts = [start];
  for (let index = start; index < at; index++)
    if (items[index]!.kind === 'comma' || items[index]!.kind === 'dash') starts.push(index + 1);
  return starts.filter((from) => from < at);
}

export function skipConnectors(items: readonly Item[], from: number, to: number): { index: number; cut: number } {
  let index = from;
  while (index < to && (items[index]!.kind !== 'word' || CONNECTORS.has(items[index]!.folded))) index++;
  const folded = items[index]?.folded ?? '';
  const cut =
    /^[وف]/u.test(folded) && !isGivenName(folded) && !personNoun(folded) && !isInstitution(folded) && !isGroup(folded)
      ? 1
      : 0;
  return { index, cut };
}

export function speakerOf(
  items: readonly Item[],
  cue: VerbCue,
  to: number,
  clause = true,
): { mention: Mention; next: number; before: boolean } {
  // الأمم المتحدة أبلغت حكومتها: whom somebody told before the verb speaks to.
  const addressed =
    cue.verb.frames.has('tell') && isPossessed(items[cue.at + 1]?.folded ?? '') && subjectTold(items, cue.at) !== null;
  const after = addressed ? null : subjectAfter(items, cue.at, to, clause);
  const { gender } = cue.form;
  const number = cue.form.number === 's' ? null : 'p';
  if (after !== null) {
    after.mention.gender = after.mention.number === 'p' || after.mention.document ? null : gender;
    return { mention: after.mention, next: after.next, before: false };
  }
  const pronounBefore = items[cue.at - 1];
  const pronoun =
    cue.conjunction === 0 && pronounBefore?.kind === 'word'
      ? /^و?(هو|هي|هم|هما|هن)$/u.exec(pronounBefore.folded)
      : null;
  if (pronoun !== null) {
    const parsed = parseMention(items, cue.at - 1, cue.at, pronounBefore!.folded.length - pronoun[1]!.length);
    if (parsed !== null) return { mention: parsed.mention, next: cue.at + 1, before: true };
  }
  const attached = /^(?:لكن|ولكن|لان)(?:ه|ها|هم)$/u.test(items[cue.at - 1]?.folded ?? '');
  if (cue.conjunction === 0 || afterTopic(items, cue.at)) {
    const before = attached ? null : subjectBefore(items, cue.at, cue.form.number === 'p');
    if (
      before !== null &&
      (before.mention.gender === null ||
        before.mention.gender === gender ||
        before.mention.number === 'p' ||
        isInstitution(items[before.start]!.folded) ||
        before.mention.kind === 'name')
    ) {
      if (before.mention.number !== 'p' && cue.form.number === 's') before.mention.gender = gender;
      return { mention: before.mention, next: cue.at + 1, before: true };
    }
    const earlier = before === null && !attached ? earlierSubject(items, cue, gender) : null;
    if (earlier !== null) return { mention: earlier, next: cue.at + 1, before: true };
  } else {
    const earlier = earlierSubject(items, cue, gender);
    if (earlier !== null) return { mention: earlier, next: cue.at + 1, before: true };
  }
  return { mention: dropped(items[cue.at]!.start, gender, number ?? 's'), next: cue.at + 1, before: false };
}

/** أما فلان فقال: the conjunction belongs to the topic. */
export const afterTopic = (items: readonly Item[], at: number) =>
  items[at]!.folded.startsWith('ف') &&
  items.slice(Math.max(0, at - 16), at).some(({ folded }) => folded === 'اما' || folded === 'واما');

/** Whoever is mentioned first between two items, and governed by no preposition; of a sex and number, if a form tells. */
export function firstSpeaker(
  items: readonly Item[],
  from: number,
  to: number,
  form?: { gender: 'm' | 'f'; number: 's' | 'p' },
): Mention | null {
  for (let index = from; index < to; index++) {
    if (items[index]!.kind !== 'word' || PREPOSITIONS.has(items[index - 1]?.folded ?? '')) continue;
    const parsed = parseMention(items, index, to, 0, true);
    if (parsed === null || !maySpeak(items, index, parsed)) continue;
    // خاطب النواب قائلا: more than one is not he.
    if (form?.number === 's' && form.gender === 'm' && parsed.mention.number === 'p') continue;
    return parsed.mention;
  }
  return null;
}

/** The subject of a verb before in the sentence, which و goes on: وقف المشرف عند الباب وصاح. */
function earlierSubject(items: readonly Item[], cue: VerbCue, gender: 'm' | 'f'): Mention | null {
  for (let index = Math.max(0, cue.at - 24); index < (cue.contentFrom ?? cue.at); index++) {
    const item = items[index]!;
    if (item.kind !== 'word' || index === 0) continue;
    const previous = items[index - 1]!;
    if (PREPOSITIONS.has(previous.folded) || attachedPreposition(item) > 0) continue;
    const unknown = unknownName(items, index, cue.at);
    const setOff = index <= 2 && unknown !== null && items[unknown.next]?.kind === 'comma';
    if (
      unknown !== null &&
      unknown.next - index >= 2 &&
      (setOff || nameCertainty(items, index, unknown.next) === 'sure')
    )
      return { ...unknown.mention, gender };
    const possessed =
      /(?:ه|ها|هم|ي|نا)$/u.test(item.folded) &&
      personNoun(item.folded.replace(/(?:ه|ها|هم|ي|نا)$/u, '').replace(/ت$/u, 'ه'));
    if (!personNoun(item.folded) && !possessed) continue;
    if (personNoun(item.folded) && !possessed && !(index <= 2 || isDefinite(item.folded))) continue;
    const parsed = parseMention(items, index, cue.at);
    if (parsed === null) continue;
    if (parsed.mention.gender !== null && parsed.mention.gender !== gender) {
      index = Math.max(index, parsed.next - 1);
      continue;
    }
    const named = nameBeforeComma(items, index - 1);
    return { ...(named ?? parsed).mention, gender };
  }
  return null;
}

import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { type VerbCue, verbAt } from './cues';
import { maySpeak } from './may-speak';
import { parseMention } from './mentions';
import { nameBeforeComma } from './name-places';
import { nameCertainty, unknownName } from './names';
import { attachedPreposition, PRONOMINAL } from './prepositions';
import { subjectAfter } from './subjects-after';
import { subjectBefore, subjectTold } from './subjects-before';
import type { Frame } from './verbs';
import { isDefinite, isDocument, isInstitution, PREPOSITIONS, personNoun } from './words';

export function speakerOf(
  items: readonly Item[],
  cue: VerbCue,
  to: number,
  clause = true,
): { mention: Mention; next: number; before: boolean } {
  // الأمم المتحدة أبلغت حكومتها: whom somebody told before the verb speaks to.
  const addressed = cue.verb.frames.has('tell') && subjectTold(items, cue.at) !== null;
  // شدد فيدان على: between a verb that takes no object and its preposition nothing but the subject stands.
  const between = !['tell', 'advise', 'burden', 'blame', 'beg'].some((frame) => cue.verb.frames.has(frame as Frame));
  const after = addressed ? null : subjectAfter(items, cue.at, to, clause, between);
  const { gender } = cue.form;
  const number = cue.form.number === 's' ? null : 'p';
  if (after !== null) {
    after.mention.gender = after.mention.number === 'p' || isDocument(items[after.start]!.folded) ? null : gender;
    return { mention: after.mention, next: after.next, before: false };
  }
  const related = cue.conjunction === 0 ? relativeSubject(items, cue.at) : null;
  if (related !== null) return { mention: { ...related, gender }, next: cue.at + 1, before: true };
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

/** المتحدثة فلانة التي أكدت: whom the relative clause is about. */
function relativeSubject(items: readonly Item[], at: number): Mention | null {
  if (!/^(?:الذي|التي|الذين)$/u.test(items[at - 1]?.folded ?? '')) return null;
  const close = items[at - 2]?.kind === 'comma' ? at - 2 : at - 1;
  for (const titled of [true, false])
    for (let from = Math.max(0, close - 8); from < close; from++) {
      if (items[from]!.kind !== 'word' || (titled && !personNoun(items[from]!.folded)) || verbAt(items, from) !== null)
        continue;
      const parsed = parseMention(items, from, close);
      if (parsed !== null && parsed.next === close && maySpeak(items, from, parsed)) return parsed.mention;
    }
  return null;
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
    const before = items[index - 1]?.folded ?? '';
    // أشاد به مدربه: with its pronoun a preposition governs nothing else.
    if (items[index]!.kind !== 'word' || (PREPOSITIONS.has(before) && !PRONOMINAL.test(before))) continue;
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
    if ((PREPOSITIONS.has(previous.folded) && !PRONOMINAL.test(previous.folded)) || attachedPreposition(item) > 0)
      continue;
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

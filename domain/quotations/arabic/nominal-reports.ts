import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { clauseEnd } from './clauses';
import type { VerbCue } from './cues';
import type { Base, Found } from './found';
import { isGivenName } from './given-names';
import type { Introducer } from './introducers';
import { maySpeak } from './may-speak';
import { type ParsedMention, parseMention } from './mentions';
import { attachedPreposition } from './prepositions';
import { afterTopic, speakerOf } from './subjects';
import { isObjectPlural } from './subjects-after';
import { type Subject, subjectBefore } from './subjects-before';
import { isHappening } from './verb-objects';
import {
  ADVERBS,
  bareNoun,
  isAbstract,
  isDefinite,
  isDocument,
  isInstitution,
  PREPOSITIONS,
  personNoun,
} from './words';

/** ما سمّاه «…», ما وصفه بـ«…»: a fragment without a report around it. */
export function fragmentReport(items: readonly Item[], cue: VerbCue, base: Base, clauseStart: number): Found | null {
  if (!cue.form.object || !/^(?:عما|مما|ما|بما|لما|فيما|الذي|التي|كما)$/u.test(items[cue.at - 1]?.folded ?? ''))
    return null;
  if (!cue.verb.frames.has('describe')) return null;
  for (let index = cue.at + 1; index < Math.min(items.length, cue.at + 12); index++) {
    const { kind } = items[index]!;
    if (kind === 'marked') {
      const { mention } = speakerOf(items, cue, index);
      return {
        ...base,
        clauseStart,
        speaker: mention,
        reason: 'fragment',
        type: 'mixed',
        from: index,
        to: index + 1,
        before: false,
      };
    }
    if (kind !== 'word') return null;
  }
  return null;
}

/** وصف القرار بأنه «…», اعتبر القرار «…»: the content is both. */
export function describeReport(
  items: readonly Item[],
  cue: VerbCue,
  introducer: Introducer | null,
  base: Base,
  clauseStart: number,
): Found | null {
  if (!cue.verb.frames.has('describe')) return null;
  const { at } = cue;
  const byAs = introducer?.kind === 'clause' && items[introducer.at]!.folded.startsWith('ب') && cue.verb.links.has('ب');
  if (introducer !== null && introducer.kind !== 'marks' && !byAs) return null;
  const limit = introducer?.at ?? clauseEnd(items, at + 1, []);
  if (cue.form.object) {
    if (introducer === null) return null;
    const { mention } = speakerOf(items, cue, introducer.at);
    const asSentence = introducer.kind === 'marks' && items[introducer.at]!.kind === 'colon';
    return {
      ...base,
      clauseStart,
      speaker: mention,
      reason: asSentence ? 'verb-marks' : 'verb-description',
      type: asSentence ? 'direct' : introducer.kind === 'marks' ? 'mixed' : 'indirect',
      from: introducer.from,
      to: introducer.kind === 'marks' ? introducer.from + 1 : null,
      before: false,
    };
  }
  const object = objectOf(items, cue, limit);
  if (object === null) return null;
  if (introducer === null && !/^(?:اعتبر|عد)$/u.test(cue.verb.perfect)) return null;
  if (introducer === null && cue.weak) return null;
  if (introducer?.kind === 'marks' && items[introducer.at]!.kind === 'colon') return null;
  return {
    ...base,
    clauseStart,
    speaker: object.speaker,
    reason: 'verb-description',
    type: introducer?.kind === 'marks' ? 'mixed' : 'indirect',
    from: object.from,
    to: null,
    before: false,
  };
}

/** Where the object of a verb begins, after its subject. */
export function objectOf(
  items: readonly Item[],
  cue: VerbCue,
  limit: number,
): { from: number; speaker: Mention } | null {
  const { at } = cue;
  const { gender, number } = cue.form;
  const next = items[at + 1];
  if (next === undefined || (next.kind !== 'word' && next.kind !== 'dash')) return null;
  const none = () => speakerOf(items, cue, at + 1).mention;
  if (isObjectStart(items, at + 1) && next.kind === 'word') return { from: at + 1, speaker: none() };
  const before = cue.conjunction === 0 || afterTopic(items, at) ? subjectBefore(items, at) : null;
  const whole = isObjectPlural(next) || disagrees(next.folded, gender) ? null : parseMention(items, at + 1, limit);
  const parsed =
    whole !== null && whole.next === limit && limit < items.length
      ? (withoutObject(items, at + 1, whole) ?? whole)
      : whole;
  if (
    parsed !== null &&
    (maySpeak(items, at + 1, parsed) || lastNameLike(items, at + 1, parsed, before)) &&
    parsed.next < limit
  ) {
    if (!(before !== null && parsed.mention.kind === 'noun' && before.mention.kind === 'name')) {
      let from = parsed.next;
      while (from < limit && (items[from]!.kind === 'comma' || ADVERBS.has(items[from]!.folded))) from++;
      if (from >= limit && limit < items.length) return null;
      const mention = { ...parsed.mention };
      if (mention.number !== 'p') mention.gender = gender;
      return { from, speaker: mention };
    }
  }
  if (before !== null) return { from: at + 1, speaker: before.mention };
  return { from: at + 1, speaker: dropped(items[at]!.start, gender, number === 's' ? 's' : 'p') };
}

/** شبهت القرار بـ: a document or an event of the other gender is no subject. */
const disagrees = (folded: string, gender: 'm' | 'f') =>
  isDefinite(folded) &&
  (isDocument(folded) || isAbstract(bareNoun(folded)) || isHappening(bareNoun(folded))) &&
  /ه$/u.test(folded) === (gender === 'm') &&
  !/ات$/u.test(folded) &&
  !isInstitution(folded);

/** وصفت فلانة القرار بـ: a last word with its article is the object where nothing else is. */
function withoutObject(items: readonly Item[], at: number, whole: ParsedMention): ParsedMention | null {
  const last = items[whole.next - 1]!;
  if (whole.mention.kind !== 'name' || whole.next - at < 2 || !isDefinite(last.folded) || /ي$/u.test(last.folded))
    return null;
  return parseMention(items, at, whole.next - 1);
}

const lastNameLike = (items: readonly Item[], at: number, parsed: ParsedMention, before: Subject | null) =>
  before === null &&
  parsed.next === at + 1 &&
  isDefinite(items[at]!.folded) &&
  items[at + 1]?.kind === 'word' &&
  !PREPOSITIONS.has(items[at + 1]!.folded) &&
  attachedPreposition(items[at + 1]!) === 0 &&
  !/^ال/u.test(items[at + 1]!.folded);

export const isObjectStart = (items: readonly Item[], at: number) => {
  const { folded } = items[at]!;
  return (
    (isAbstract(folded) || isHappening(folded)) && !isGivenName(folded) && !personNoun(folded) && !isInstitution(folded)
  );
};

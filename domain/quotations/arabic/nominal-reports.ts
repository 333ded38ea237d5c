import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { clauseEnd } from './clauses';
import type { VerbCue } from './cues';
import type { Base, Found } from './found';
import { isGivenName } from './given-names';
import type { Introducer } from './introducers';
import { rawLength } from './letters';
import { maySpeak, type ParsedMention, parseMention } from './mentions';
import { QUANTIFIERS } from './nouns';
import { attachedPreposition } from './prepositions';
import { afterTopic, type Subject, speakerOf, subjectBefore } from './subjects';
import { ADVERBS, isAbstract, isDefinite, isInstitution, PREPOSITIONS, personNoun } from './words';

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
function objectOf(items: readonly Item[], cue: VerbCue, limit: number): { from: number; speaker: Mention } | null {
  const { at } = cue;
  const { gender, number } = cue.form;
  const next = items[at + 1];
  if (next === undefined || (next.kind !== 'word' && next.kind !== 'dash')) return null;
  const none = () => speakerOf(items, cue, at + 1).mention;
  if (isObjectStart(items, at + 1) && next.kind === 'word') return { from: at + 1, speaker: none() };
  const before = cue.conjunction === 0 || afterTopic(items, at) ? subjectBefore(items, at) : null;
  const whole = parseMention(items, at + 1, limit);
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

const isObjectStart = (items: readonly Item[], at: number) => {
  const { folded } = items[at]!;
  return isAbstract(folded) && !isGivenName(folded) && !personNoun(folded) && !isInstitution(folded);
};

export const NEEDS_ABSTRACT = new Set([
  'أكد',
  'أعلن',
  'أوضح',
  'وضح',
  'جدد',
  'كرر',
  'لاحظ',
  'كشف',
  'أشار',
  'لفت',
  'نوه',
  'تحدث',
  'أفصح',
  'رفض',
  'أيد',
  'عارض',
  'أثنى',
  'فضل',
  'خلص',
  'تذكر',
  'انتقد',
  'شدد',
  'هدد',
  'وعد',
  'لوح',
  'برر',
  'اعترف',
  'أقر',
]);
const WITHOUT_LINK = new Set([
  'نفى',
  'رفض',
  'أنكر',
  'استبعد',
  'رجح',
  'توقع',
  'اقترح',
  'اشترط',
  'استنكر',
  'استهجن',
  'انتقد',
  'أعلن',
  'أكد',
  'أوضح',
  'فند',
  'كذب',
  'تمنى',
  'استغرب',
  'افترض',
  'أيد',
  'لاحظ',
  'جدد',
  'زعم',
  'ادعى',
  'تعهد',
  'خشي',
  'رجا',
  'فضل',
  'دان',
  'أدان',
  'شجب',
  'دحض',
  'كرر',
  'استنتج',
]);

const NOT_LINKED =
  /^(?:بعد$|بين$|بدون|بسبب|بحضور|بشكل|بصوره|بكل$|بعض$|بيان$|بلد$|بنك$|بيت$|برنامج|بدا$|بدات$|باسم|بحسب|بموجب|بدوره|بدورها|بينما|بعيد$|بلغ$|بلغت$|بشان|بخصوص|بمناسبه|بدل$|بطل$|بحث$|بقي$|بنت$|بطوله|بريد$|برلمان|بلديه|بعثه|بورصه|بطريقه|بحر$|برج$|باب$|بئر$)/u;

/** A noun with ب or ل before it, as a verb links what is said to itself. */
const isLinkedNoun = (item: Item) =>
  !NOT_LINKED.test(item.folded) &&
  !isGivenName(item.folded) &&
  !personNoun(item.folded) &&
  !PREPOSITIONS.has(item.folded);

/** وطالب السلطات بـ, وحثت السكان على: the one noun between verb and content is whom it is put to, not who puts it. */
function addressedOnly(items: readonly Item[], cue: VerbCue, link: number): boolean {
  const parsed = parseMention(items, cue.at + 1, link);
  const head = items[cue.at + 1];
  if (parsed === null || parsed.next !== link || parsed.mention.kind !== 'noun' || head?.kind !== 'word') return false;
  const { folded } = head;
  const { gender } = cue.form;
  const disagrees =
    gender === 'm'
      ? /ه$/u.test(folded) && !isGivenName(folded)
      : !/(?:ه|ات|اء|ا|ي)$/u.test(folded) && !isInstitution(folded);
  if (cue.form.number === 's' && disagrees) return true;
  if (cue.conjunction === 0) return false;
  return (
    cue.verb.perfect === 'اتهم' ||
    /^(?:السلطات|الحكومه|المجتمع|الجهات|الدول|الدوله|الاداره|الوزاره|الامم|البلديه)$|ين$/u.test(folded)
  );
}

/** نفى وجود نقص, حذر من ارتفاع, شدد على ضرورة: a nominal is reported. */
export function objectReport(items: readonly Item[], cue: VerbCue, base: Base, clauseStart: number): Found | null {
  const { verb, at } = cue;
  const tells = verb.frames.has('tell') || verb.frames.has('advise') || verb.frames.has('ask');
  if ((!verb.frames.has('object') && !tells) || cue.form.object || cue.weak || base.polarity === 'denied') return null;
  const end = clauseEnd(items, at + 1, []);
  const needsAbstract = NEEDS_ABSTRACT.has(verb.perfect);
  for (let index = at + 1; index < Math.min(end, at + 16); index++) {
    const item = items[index]!;
    if (item.kind === 'comma' && parseMention(items, index + 1, end) === null) break;
    if (item.kind === 'marked' && verb.links.size > 0) continue;
    if (item.kind !== 'word') continue;
    const { folded } = item;
    const linkedByLetter = [...verb.links].find(
      (link) => link.length === 1 && folded.startsWith(link) && folded.length > 3 && isLinkedNoun(item),
    );
    // عدد من السكان: the preposition belongs to the quantifier.
    const linkedByWord = verb.links.has(folded) && !(folded === 'من' && QUANTIFIERS.has(items[index - 1]!.folded));
    if (!linkedByLetter && !linkedByWord) continue;
    const start = linkedByWord ? index + 1 : index;
    const noun = items[start];
    if (noun === undefined || start >= end) return null;
    const head = linkedByLetter ? noun.folded.slice(1) : noun.folded;
    // تقلص, تراجع: after a preposition no verb.
    const verbal = /^ت[^ا]{3}$|^ت.ا..$/u.test(head);
    if (noun.kind === 'word' && needsAbstract && !verbal && !isAbstract(head) && !isAbstract(head.replace(/^ال/u, '')))
      return null;
    if (noun.kind !== 'word' && noun.kind !== 'marked') return null;
    // أعلن عن فتح: the passive names nobody.
    if (index === at + 1 && linkedByWord && cue.conjunction === 0 && at === 0 && subjectBefore(items, at) === null)
      return null;
    const { mention } = speakerOf(items, cue, index, false);
    if (verb.perfect === 'اتهم' || verb.frames.has('advise')) {
      const object = objectOf(items, cue, index);
      if (addressedOnly(items, cue, index)) {
        const before = cue.conjunction === 0 || afterTopic(items, at) ? subjectBefore(items, at) : null;
        const speaker =
          before?.mention ?? dropped(items[at]!.start, cue.form.gender, cue.form.number === 's' ? 's' : 'p');
        return {
          ...base,
          clauseStart,
          speaker,
          reason: 'verb-object',
          type: 'indirect',
          from: verb.perfect === 'اتهم' ? at + 1 : start,
          to: null,
          contentStart: verb.perfect === 'اتهم' || !linkedByLetter ? undefined : noun.start + rawLength(noun.raw, 1),
          before: false,
        };
      }
      if (verb.perfect === 'اتهم' && object !== null && object.from < index) {
        return {
          ...base,
          clauseStart,
          speaker: object.speaker,
          reason: 'verb-object',
          type: 'indirect',
          from: object.from,
          to: null,
          before: false,
        };
      }
    }
    return {
      ...base,
      clauseStart,
      speaker: mention,
      reason: 'verb-object',
      type: 'indirect',
      from: start,
      to: null,
      contentStart: linkedByLetter ? noun.start + rawLength(noun.raw, 1) : undefined,
      before: false,
    };
  }
  if (!WITHOUT_LINK.has(verb.perfect)) return null;
  const object = objectOf(items, cue, end);
  if (object === null) return null;
  const noun = items[object.from];
  if (
    noun === undefined ||
    noun.kind !== 'word' ||
    PREPOSITIONS.has(noun.folded) ||
    attachedPreposition(noun) > 0 ||
    ADVERBS.has(noun.folded)
  )
    return null;
  if (!isObjectStart(items, object.from) && needsAbstract) return null;
  if (object.from === at + 1 && object.speaker.kind === 'dropped' && !isObjectStart(items, object.from)) return null;
  return {
    ...base,
    clauseStart,
    speaker: object.speaker,
    reason: 'verb-object',
    type: 'indirect',
    from: object.from,
    to: null,
    before: false,
  };
}

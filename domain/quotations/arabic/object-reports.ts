import { dropped } from '../report';
import type { Item } from '../sentences';
import { clauseEnd } from './clauses';
import type { VerbCue } from './cues';
import type { Base, Found } from './found';
import { isGivenName } from './given-names';
import { rawLength } from './letters';
import { maySpeak } from './may-speak';
import { parseMention } from './mentions';
import { isObjectStart, objectOf } from './nominal-reports';
import { QUANTIFIERS } from './nouns';
import { attachedPreposition, isPreposition } from './prepositions';
import { afterTopic, speakerOf } from './subjects';
import { subjectBefore } from './subjects-before';
import { CONTRADICTS, isHappening, NEEDS_ABSTRACT, NOTHING_SAID, SAID, UNNAMED, WITHOUT_LINK } from './verb-objects';
import { ADVERBS, isAbstract, isDefinite, isInstitution, PREPOSITIONS, personNoun } from './words';

const NOT_LINKED =
  /^(?:بعد$|بين$|بدون|بسبب|بحضور|بشكل|بصوره|بكل$|بعض$|بيان$|بلد$|بنك$|بيت$|برنامج|بدا$|بدات$|باسم|بحسب|بموجب|بدوره|بدورها|بينما|بعيد$|بلغ$|بلغت$|بشان|بخصوص|بمناسبه|بدل$|بطل$|بحث$|بقي$|بنت$|بطوله|بريد$|برلمان|بلديه|بعثه|بورصه|بطريقه|بحر$|برج$|باب$|بئر$)/u;

/** A noun with ب or ل before it, as a verb links what is said to itself. */
export const isLinkedNoun = (item: Item) =>
  !NOT_LINKED.test(item.folded) &&
  !isGivenName(item.folded) &&
  !personNoun(item.folded) &&
  !PREPOSITIONS.has(item.folded);

/** وطالب السلطات بـ, وحثت السكان على: the one noun between verb and content is whom it is put to, not who puts it. */
function addressedOnly(items: readonly Item[], cue: VerbCue, link: number): boolean {
  const parsed = parseMention(items, cue.at + 1, link);
  const head = items[cue.at + 1];
  if (cue.form.gender === 'm' && cue.form.number === 's' && items[cue.at + 1]?.folded === 'الدول') return true;
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

function isThing(items: readonly Item[], at: number, to: number): boolean {
  const parsed = isDefinite(items[at]!.folded) ? parseMention(items, at, to) : null;
  return parsed !== null && !maySpeak(items, at, parsed);
}

/** A noun of happening, with or without the article. */
export const mayHappen = (folded: string) =>
  [folded, folded.replace(/^ال/u, '')].some((word) => isAbstract(word) || isHappening(word));

/** نفى وجود نقص, حذر من ارتفاع, شدد على ضرورة: a nominal is reported. */
export function objectReport(items: readonly Item[], cue: VerbCue, base: Base, clauseStart: number): Found | null {
  const { verb, at } = cue;
  const report = (speaker: Found['speaker'], from: number, contentStart?: number): Found => ({
    ...base,
    ...{ clauseStart, speaker, reason: 'verb-object', type: 'indirect', from, to: null, contentStart, before: false },
  });
  const tells = verb.frames.has('tell') || verb.frames.has('advise') || verb.frames.has('ask');
  if ((!verb.frames.has('object') && !tells) || (cue.form.object && !tells) || cue.weak || base.polarity === 'denied')
    return null;
  if (verb.perfect === 'أمر' && !cue.form.object) return null;
  // وعدتني: of the one who speaks.
  if (cue.form.object && /(?:ني|نا|ك|كم)$/u.test(items[at]!.folded)) return null;
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
    const linkedByWord =
      verb.links.has(folded) && isPreposition(item) && !(folded === 'من' && QUANTIFIERS.has(items[index - 1]!.folded));
    if (!linkedByLetter && !linkedByWord) continue;
    const start = linkedByWord ? index + 1 : index;
    const noun = items[start];
    if (noun === undefined || start >= end) return null;
    const head = linkedByLetter ? noun.folded.slice(1) : noun.folded;
    // تقلص, تراجع: after a preposition no verb.
    const verbal = /^ت[^ا]{3}$|^ت.ا..$/u.test(head);
    if (noun.kind === 'word' && needsAbstract && !verbal && !mayHappen(head)) return null;
    if (noun.kind !== 'word' && noun.kind !== 'marked') return null;
    // أعلن عن فتح: the passive names nobody.
    if (index === at + 1 && linkedByWord && cue.conjunction === 0 && at === 0 && subjectBefore(items, at) === null)
      return null;
    // كشفت الأشعة عن: shown, not told.
    if (verb.perfect === 'كشف' && isThing(items, at + 1, index)) return null;
    // تحيط بالبحيرة قنوات: surrounds.
    if (verb.perfect === 'أحاط' && index === at + 1) return null;
    const { mention } = speakerOf(items, cue, index, false);
    const afterLink = linkedByLetter ? noun.start + rawLength(noun.raw, 1) : undefined;
    if ((verb.perfect === 'اتهم' || verb.frames.has('advise')) && !cue.form.object) {
      const object = objectOf(items, cue, index);
      if (addressedOnly(items, cue, index)) {
        const before = cue.conjunction === 0 || afterTopic(items, at) ? subjectBefore(items, at) : null;
        const speaker =
          before?.mention ?? dropped(items[at]!.start, cue.form.gender, cue.form.number === 's' ? 's' : 'p');
        return verb.perfect === 'اتهم' ? report(speaker, at + 1) : report(speaker, start, afterLink);
      }
      // بـ«تزوير الأرقام»: the fragment is all there is.
      if (verb.perfect === 'اتهم' && noun.kind === 'marked' && object !== null)
        return { ...report(object.speaker, start), type: 'mixed', to: start + 1 };
      if (verb.perfect === 'اتهم' && object !== null && object.from < index) return report(object.speaker, object.from);
    }
    return report(mention, start, afterLink);
  }
  if (!WITHOUT_LINK.has(verb.perfect) || cue.form.object) return null;
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
  if (noun.folded === 'عدم' && UNNAMED.test(items[object.from + 1]?.folded ?? '')) return null;
  if (NOTHING_SAID.has(noun.folded) && verb.perfect === 'رفض') return null;
  const contradicted = CONTRADICTS.has(verb.perfect) && SAID.has(noun.folded);
  if (!isObjectStart(items, object.from) && needsAbstract && !contradicted) return null;
  if (
    object.from === at + 1 &&
    object.speaker.kind === 'dropped' &&
    !isObjectStart(items, object.from) &&
    !contradicted
  )
    return null;
  return report(object.speaker, object.from);
}

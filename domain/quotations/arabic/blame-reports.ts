import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { clauseEnd } from './clauses';
import type { VerbCue } from './cues';
import type { Base, Found } from './found';
import { isGivenName } from './given-names';
import { isObjectStart, objectOf } from './nominal-reports';
import { isLinkedNoun, mayHappen } from './object-reports';
import { attachedPreposition, isPreposition } from './prepositions';
import { speakerOf } from './subjects';
import { isFeeling, UNNAMED } from './verb-objects';
import { bareNoun, isDefinite, isInstitution, PREPOSITIONS, personNoun } from './words';

/** Nouns that stand for what was said before, without which رد is to answer. */
const WHAT_WAS_SAID = /^(?:ذلك|السبب|الاسباب|الامر|هذا|هذه|تلك|التاخر|الفضل)$/u;

const FARTHEST = 14;

/** عزا ذلك إلى, حمّل الحكومة مسؤولية, ناشد المانحين توفير, أبدى قلقه من: what is reported has no أن and no preposition right before it. */
export function blameReport(items: readonly Item[], cue: VerbCue, base: Base, clauseStart: number): Found | null {
  // قدرت الخسائر بمليون: the preposition tells.
  const estimated = cue.verb.perfect === 'قدر' && cue.form.gender === 'f';
  if ((cue.weak && !estimated) || base.polarity === 'denied') return null;
  const { frames } = cue.verb;
  if (cue.form.object && !frames.has('burden')) return null;
  const found =
    (frames.has('blame') ? blamed(items, cue) : null) ??
    (frames.has('burden') ? burdened(items, cue) : null) ??
    (frames.has('beg') ? begged(items, cue) : null) ??
    (frames.has('feel') ? felt(items, cue) : null);
  return found === null
    ? null
    : { ...base, ...found, clauseStart, reason: 'verb-object', type: 'indirect', to: null, before: false };
}

type Part = Pick<Found, 'from' | 'speaker'>;

function linkAfter(items: readonly Item[], from: number, to: number, links: ReadonlySet<string>): number {
  for (let at = from; at < Math.min(to, from + FARTHEST); at++) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    if (
      (links.has(item.folded) && isPreposition(item)) ||
      [...links].some((link) => link.length === 1 && linksNoun(item, link))
    )
      return at;
  }
  return -1;
}

const linksNoun = (item: Item, link: string) =>
  item.folded.startsWith(link) && item.folded.length > 3 && isLinkedNoun(item);

function blamed(items: readonly Item[], cue: VerbCue): Part | null {
  if (cue.form.object) return null;
  const end = clauseEnd(items, cue.at + 1, []);
  const link = linkAfter(items, cue.at + 2, end, cue.verb.links);
  if (link < 0) return null;
  const told = items.findIndex((item, at) => at > cue.at && at < link && WHAT_WAS_SAID.test(item.folded));
  if (told >= 0) return { from: told, speaker: speakerBefore(items, cue, told) };
  const object = /^(?:رد|أعاد)$/u.test(cue.verb.perfect) ? null : objectOf(items, cue, link);
  if (object === null || object.from >= link) return null;
  // قدرت على ذلك, أحال المشروع إلى اللجنة: was able to, handed over.
  const target = bareNoun(items[link + 1]?.folded ?? '');
  if (PREPOSITIONS.has(items[object.from]!.folded)) return null;
  if (cue.verb.perfect === 'أحال' && (isInstitution(target) || personNoun(target))) return null;
  // تقدر القيمة بمليون: the passive names nobody.
  if (cue.verb.perfect === 'قدر' && object.speaker.kind === 'dropped' && !/\u0651/u.test(items[cue.at]!.raw))
    return null;
  // أرجع الحارس الكرة إلى زميله: given back.
  const thing = /^(?:أرجع|نسب|ربط|أحال)$/u.test(cue.verb.perfect) && !mayHappen(items[object.from]!.folded);
  return thing ? null : object;
}

const BURDENS = /^(?:ال)?(?:مسوولي|تبع|وزر|عواقب)/u;

function burdened(items: readonly Item[], cue: VerbCue): Part | null {
  const end = clauseEnd(items, cue.at + 1, []);
  const bears = cue.verb.links.size === 0;
  const burden = bears
    ? items.findIndex((item, at) => at > cue.at && at < Math.min(end, cue.at + FARTHEST) && BURDENS.test(item.folded))
    : linkAfter(items, cue.at + 2, end, cue.verb.links);
  if (burden < 0) return null;
  if (cue.form.object || /^نفس(?:ه|ها|هم)$/u.test(items[burden - 1]?.folded ?? ''))
    return { from: bears ? burden : burden + 1, speaker: speakerBefore(items, cue, cue.at + 1) };
  const object = objectOf(items, cue, burden);
  return object === null || object.from > burden ? null : object;
}

/** The first noun of happening that no preposition governs, and which is not the subject. */
function begged(items: readonly Item[], cue: VerbCue): Part | null {
  const end = Math.min(clauseEnd(items, cue.at + 1, []), cue.at + FARTHEST);
  for (let at = cue.at + 1; at < end; at++) {
    const item = items[at]!;
    if (item.kind !== 'word' || isGivenName(item.folded)) continue;
    const asked = isDefinite(item.folded)
      ? cue.verb.perfect === 'أهاب' && attachedPreposition(items[at - 1]!) > 0 && mayHappen(item.folded)
      : isObjectStart(items, at);
    if (!asked) continue;
    if (PREPOSITIONS.has(items[at - 1]!.folded) || attachedPreposition(item) > 0) continue;
    if (item.folded === 'عدم' && UNNAMED.test(items[at + 1]?.folded ?? '')) return null;
    return { from: at, speaker: speakerBefore(items, cue, at) };
  }
  return null;
}

function felt(items: readonly Item[], cue: VerbCue): Part | null {
  const end = Math.min(clauseEnd(items, cue.at + 1, []), cue.at + FARTHEST);
  for (let at = cue.at + 1; at < end; at++)
    if (isFeeling(items[at]!.folded) && items[at + 1]?.kind === 'word')
      return { from: at, speaker: speakerBefore(items, cue, at) };
  return null;
}

function speakerBefore(items: readonly Item[], cue: VerbCue, to: number): Mention {
  const { form, at } = cue;
  if (to === at + 1 && cue.conjunction > 0)
    return dropped(items[at]!.start, form.gender, form.number === 's' ? 's' : 'p');
  return speakerOf(items, cue, to, false).mention;
}

import type { Mention } from '../report';
import type { Item } from '../sentences';
import { verbAt } from './cues';
import { isGivenName } from './given-names';
import { rawLength } from './letters';
import { maySpeak } from './may-speak';
import { parseMention } from './mentions';
import { nameCertainty, unknownName } from './names';
import { isPreposition } from './prepositions';
import { isDefinite, isGroup, isInstitution, PREPOSITIONS, personNoun } from './words';
import { PLACES } from './words-for-bodies';

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
    if (index >= at || (cut > 0 && verbAt(items, index) !== null) || isGoverned(items, from, index)) continue;
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

// في المقابل, مع ذلك: what else these govern is no subject.
const isGoverned = (items: readonly Item[], from: number, index: number) =>
  index > from && /^و?(?:في|من|مع)$/u.test(items[index - 1]!.folded);

/** أن الأمم المتحدة أبلغت: nothing but the subject stands between أن and the verb. */
export function subjectTold(items: readonly Item[], at: number): Subject | null {
  for (let index = at - 2; index >= 0 && at - index <= 9; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return null;
    if (!/^[بلك]?ان$/u.test(item.folded)) continue;
    const parsed = parseMention(items, index + 1, at);
    // أن مصدرا مطلعا على الملف أبلغ: with what is known of it.
    const further =
      parsed !== null && parsed.next < at && isPreposition(items[parsed.next]!) && personNoun(items[index + 1]!.folded);
    if (parsed !== null && (parsed.next === at || further) && maySpeak(items, index + 1, parsed))
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
    /^[وف]/u.test(folded) &&
    !PLACES.has(folded) &&
    !isGivenName(folded) &&
    !personNoun(folded) &&
    !isInstitution(folded) &&
    !isGroup(folded)
      ? 1
      : 0;
  return { index, cut };
}

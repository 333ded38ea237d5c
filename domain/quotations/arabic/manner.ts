import type { Item } from '../sentences';
import { type VerbCue, verbAt } from './cues';
import type { Found } from './found';
import type { Introducer } from './introducers';
import { speakerOf } from './subjects';
import { PREPOSITIONS } from './words';

/** Where the subject after a verb that follows its content ends at the latest. */
export function boundary(items: readonly Item[], at: number): number {
  let to = at + 1;
  while (to < items.length && items[to]!.kind === 'word') to++;
  if (items[to]?.kind === 'comma') {
    let second = to + 1;
    while (second < items.length && items[second]!.kind === 'word' && second - to < 6) second++;
    if (items[second]?.kind === 'comma') return second + 1;
  }
  return to;
}

/** A clause before كما قال, حسبما ذكر, وفق ما أعلن, or set off by a comma before يقول: its first item. */
export function clauseBefore(
  items: readonly Item[],
  cue: VerbCue,
  at: number,
  introducer: Introducer | null,
): number | null {
  const link = mannerBefore(items, at);
  const comma = at - 1 - link;
  if (introducer !== null && (introducer.kind !== 'marks' || items[introducer.at]!.kind === 'colon')) return null;
  // ومن بين الحضور، قالت: where or when, not what.
  const opening = items[0]!.folded.replace(/^[وف](?=(?:من|في|علي|عند|خلال|بعد|قبل|ب)|.{4,})/u, '');
  if (link === 0 && (PREPOSITIONS.has(opening) || /^(?:عندما|حين|حينما|لما|بينما|فيما|اذ|اثناء)$/u.test(opening)))
    return null;
  if (items[comma]?.kind !== 'comma' || comma === 0) return null;
  if (
    link === 0 &&
    (cue.conjunction > 0 || !/^(?:قال|أضاف|أوضح|تابع|أكد|ذكر)$/u.test(cue.verb.perfect) || cue.form.object)
  )
    return null;
  if (verbAt(items, 0) !== null) return null;
  return 0;
}

/** الوقت، كما يقول فلان، هو ما ينقصنا: a clause that the cue interrupts before it says anything ends with the sentence. */
export function interrupted(items: readonly Item[], from: number, at: number, next: number): number | null {
  const short = at - from <= 6 && !items.slice(from, at).some((_, index) => verbAt(items, from + index) !== null);
  const goesOn = items[next]?.kind === 'comma' && items[next + 1]?.kind === 'word' && items.length - next >= 3;
  return short && goesOn ? items.length : null;
}

/** How many words before the verb say that what follows is as somebody said: كما قال, وفق ما أعلنه; 0 if none do. */
function mannerBefore(items: readonly Item[], at: number): number {
  const word = items[at - 1]?.folded ?? '';
  if (/^[وف]?(?:كما|حسبما|مثلما|وفقما|بحسبما)$/u.test(word)) return 1;
  const two = items[at - 2]?.folded ?? '';
  if (word === 'ما' && /^[وف]?(?:بحسب|حسب|وفق|علي|وفقا|طبقا)$/u.test(two)) return 2;
  return word === 'لما' && /^[وف]?(?:وفقا|طبقا)$/u.test(two) ? 2 : 0;
}

/** وفق ما أعلنه الوزير، فإن …: a sentence that begins with who says it. */
export function leadingManner(
  items: readonly Item[],
  cue: VerbCue,
  at: number,
): Pick<Found, 'from' | 'speaker'> | null {
  const words = mannerBefore(items, at);
  if (words === 0 || at !== words || cue.conjunction > 0) return null;
  const { mention, next } = speakerOf(items, cue, boundary(items, cue.at));
  const comma = items[next]?.kind === 'comma' ? next : items[next - 1]?.kind === 'comma' ? next - 1 : -1;
  const first = items[comma + 1];
  if (comma < 0 || first?.kind !== 'word' || items.length - comma < 4) return null;
  return { from: /^(?:ف?ان|ف?انه|ف?انها|ف?انهم)$/u.test(first.folded) ? comma + 2 : comma + 1, speaker: mention };
}

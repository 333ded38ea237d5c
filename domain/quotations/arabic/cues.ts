import type { Item } from '../sentences';
import type { VerbForm } from './conjugation';
import { isGivenName } from './given-names';
import { reportingVerbs, type Verb, type VerbMatch } from './verbs';

/** A reporting verb in a sentence. */
export interface VerbCue {
  at: number;
  verb: Verb;
  form: VerbForm;
  weak: boolean;
  /** Letters of the conjunction and of the future written together with it. */
  conjunction: number;
  /** Where what is said before in the sentence begins: no subject of this verb stands there. */
  contentFrom?: number;
}

/** أن and its kin, with the pronoun or preposition that is written together with them. */
const COMPLEMENTISER = /^[بلك]?ان(?:ه|ها|هم|هما|هن|ني|نا|ك|كم|ي|نه)?$/u;

// Verbs that a doubled letter tells from other words.
const BY_DOUBLING = /^(?:عبر|قدرت?|دون|شبه|عقب|بينت?|سجلت?|وثق|فضل)$/u;

export const isComplementiser = (folded: string) =>
  COMPLEMENTISER.test(folded) && folded !== 'كان' && folded !== 'كانه' && folded !== 'كانها';

/** Words after which أن begins a clause of time or exception, not a report. */
const NOT_REPORTED = new Set(
  'بعد قبل منذ غير الا بيد دون بدون كما لولا سوي لمجرد بمجرد شرط بشرط يمكن يجب ينبغي يريد تريد يستطيع تستطيع يكاد حتي مع رغم لكن يحاول تحاول اراد يود يتعين يفترض ممكن لابد بد قرر عسي اوشك كاد علما'.split(
    ' ',
  ),
);

export const governs = (folded: string | undefined) =>
  folded !== undefined && NOT_REPORTED.has(folded.replace(/^و/u, ''));

/** المدرّسة وعد شرف الدين: after a feminine noun stands no verb without its ending, but a woman's name. */
export const isVerbOrName = (items: readonly Item[], at: number) =>
  /^(?:وعد|شهد|وجد)$/u.test(items[at]!.folded) && /^ال.+ه$/u.test(items[at - 1]?.folded ?? '');

/** The reporting verb at a word, if it is one. */
export function verbAt(items: readonly Item[], at: number): VerbCue | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  const { verbs } = reportingVerbs();
  const { folded, raw } = item;
  // Written with the vowel of the passive, which names nobody.
  if (/^[^\p{M}]\u064F/u.test(raw.replace(/^[وف]\p{M}*/u, '')) && !/^ي\u064F/u.test(raw)) return null;
  if (isVerbOrName(items, at) || (folded === 'ذكر' && /^اسم(?:ه|ها|هم|هما)?$/u.test(items[at + 1]?.folded ?? '')))
    return null;
  // No verb ends in ة: صورة is no صوره.
  if (/ة/u.test(raw.at(-1)!)) return null;
  for (const conjunction of /^[وف]/u.test(folded) ? [0, 1] : [0]) {
    const rest = folded.slice(conjunction);
    const matches = verbs.get(rest) ?? (/^س[يت]/u.test(rest) ? verbs.get(rest.slice(1)) : undefined);
    if (matches === undefined) continue;
    if (conjunction === 0 && isGivenName(folded)) continue;
    // وعدّ, "and counted", is not وعد, "promised".
    if (conjunction === 0 && rest === 'وعد' && raw.endsWith('\u0651')) continue;
    // عقب اللقاء, "after the meeting".
    if (rest === 'عقب' && conjunction === 0 && at > 0 && items[at - 1]!.kind === 'word') return null;
    if (rest === 'راي' && !/ى$/u.test(raw)) return null;
    // يدعى, "is called", is not يدعي, "claims".
    if (/^[يت]دعي$/u.test(rest) && /ى$/u.test(raw)) return null;
    const cue = { at, conjunction, ...merged(matches) };
    // عبّر, expressed, is not عبر, across, nor دوّن, noted, دون.
    const doubled = BY_DOUBLING.test(rest) && /\u0651/u.test(raw.slice(conjunction + 1));
    if (!doubled && /^(?:دون|شبه)$/u.test(rest)) return null;
    return doubled ? { ...cue, weak: false } : cue;
  }
  return null;
}

function merged(matches: VerbMatch[]): Pick<VerbCue, 'verb' | 'form' | 'weak'> {
  const [first] = matches;
  if (matches.length === 1) return first!;
  return {
    verb: {
      perfect: first!.verb.perfect,
      frames: new Set(matches.flatMap(({ verb }) => [...verb.frames])),
      links: new Set(matches.flatMap(({ verb }) => [...verb.links])),
    },
    form: first!.form,
    weak: matches.every(({ weak }) => weak),
  };
}

/** The participle that goes on a report: مؤكدا أن. */
export function participleAt(item: Item) {
  const { participles } = reportingVerbs();
  return item.kind === 'word'
    ? (participles.get(item.folded) ?? participles.get(item.folded.replace(/^و/u, '')) ?? null)
    : null;
}

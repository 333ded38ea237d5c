import type { Mention } from '../report';
import type { Item, Sentence } from '../sentences';
import { blameReport } from './blame-reports';
import { clauseStartOf } from './clauses';
import { type VerbCue, verbAt } from './cues';
import { cueSpan, type Found } from './found';
import { asksNoName, CIRCUMSTANCE, type Introducer, introducerAfter } from './introducers';
import { rawLength } from './letters';
import { boundary, clauseBefore, interrupted, leadingManner } from './manner';
import { parseMention } from './mentions';
import { describeReport, fragmentReport } from './nominal-reports';
import { objectReport } from './object-reports';
import { polarityOf } from './polarity';
import { speakerOf } from './subjects';
import { CONNECTORS, subjectBefore, subjectTold } from './subjects-before';

export function verbReport(
  items: readonly Item[],
  at: number,
  found: readonly Found[],
  claimed: ReadonlySet<number>,
  sentence: Sentence,
): Found | null {
  const cue = verbAt(items, at);
  if (cue === null) return null;
  const told = found.find((one) => one.from < at && !one.before);
  if (told !== undefined) cue.contentFrom = told.from;
  const previous = items[at - 1];
  // In a circumstance of another report, which has its own content.
  const aside = previous?.kind === 'comma' || CIRCUMSTANCE.has(previous?.folded ?? '');
  if (aside && found.some((one) => one.at < at && one.from > at)) return null;
  if (previous !== undefined && /^وه[وي]$/u.test(previous.folded) && hasOuterVerb(items, at)) return null;
  // لافتة كتب عليها: a sign.
  if (cue.verb.perfect === 'كتب' && /^علي(?:ه|ها|هما|هم|هن)$/u.test(items[at + 1]?.folded ?? '')) return null;
  // من قال إن, من يتحدث عن: whoever that is.
  if (/^[وف]?من$/u.test(previous?.folded ?? '') && items[at - 2]?.kind !== 'word') return null;
  if (asksNoName(items, at)) return null;
  const { polarity, from: cueFrom } = polarityOf(items, cue);
  const conjunction = cueFrom === at ? cue.conjunction : /^[وف]/u.test(items[cueFrom]!.folded) ? 1 : 0;
  const asks = cue.verb.frames.has('ask');
  const base = { at, cue: cueSpan(items, cueFrom, at, conjunction), polarity };
  const clauseStart = clauseStartOf(items, cueFrom, conjunction);

  const fragment = fragmentReport(items, cue, base, clauseStart);
  if (fragment !== null) return fragment;

  const after = markedBefore(items, cueFrom, conjunction, claimed);
  const introducer = introducerAfter(items, at, asks || TOLD_HOW.has(cue.verb.perfect), cue.verb.links);
  if (after !== null && (introducer === null || introducer.kind === 'marks' || introducer.at - at > 12)) {
    const { mention } = speakerOf(items, cue, boundary(items, at));
    return {
      ...base,
      clauseStart: after,
      speaker: mention,
      reason: 'marks-verb',
      type: 'direct',
      from: after,
      to: after + 1,
      before: true,
    };
  }
  const inverted = clauseBefore(items, cue, cueFrom, introducer);
  if (inverted !== null) {
    const { mention, next } = speakerOf(items, cue, boundary(items, at));
    return {
      ...base,
      clauseStart: at,
      speaker: mention,
      reason: 'clause-verb',
      type: 'indirect',
      from: inverted,
      to: interrupted(items, inverted, cueFrom, next) ?? cueFrom - 1,
      contentStart: /^[وف]ال.{2,}/u.test(items[inverted]!.folded)
        ? items[inverted]!.start + rawLength(items[inverted]!.raw, 1)
        : undefined,
      before: true,
    };
  }
  const manner = introducer === null ? leadingManner(items, cue, cueFrom) : null;
  if (manner !== null)
    return { ...base, clauseStart: 0, ...manner, reason: 'source-before', type: 'indirect', to: null, before: false };
  const described = describeReport(items, cue, introducer, base, clauseStart);
  if (described !== null) return described;
  const said = introducer !== null && introducer.kind !== 'clause' && items[at + 1]?.kind === 'colon';
  if (introducer !== null && !(cue.weak && introducer.kind !== 'clause' && !said)) {
    if (impersonal(items, cue, introducer, sentence)) return null;
    if (introducer.kind === 'clause' && cue.form.object && !(cue.verb.frames.has('tell') || asks)) return null;
    if (introducer.kind === 'marks' && items[introducer.at]!.kind === 'marked') {
      const nominal = objectReport(items, cue, base, clauseStart);
      if (nominal !== null && nominal.from < introducer.at) return nominal;
    }
    const speaker = cue.verb.perfect === 'نقل' ? quotedSource(items, at, introducer.at) : null;
    const { mention } = speaker !== null ? { mention: speaker } : speakerOf(items, cue, introducer.at);
    const common = { ...base, clauseStart, speaker: mention, from: introducer.from, before: false };
    if (introducer.kind === 'marks')
      return { ...common, reason: 'verb-marks', type: 'direct', to: introducer.from + 1 };
    if (introducer.kind === 'colon') return { ...common, reason: 'verb-colon', type: 'direct', to: null };
    return {
      ...common,
      reason: introducer.kind === 'question' ? 'verb-question' : 'verb-clause',
      type: 'indirect',
      to: null,
    };
  }
  // قال إن المنظمة أبلغت الحكومة بوقف الدعم: a report within what is said, where its subject is told.
  if (standsInContent(items, cue, found) && !(cue.verb.frames.has('tell') && subjectTold(items, at) !== null))
    return null;
  // «سألت», "I asked", is written like "she asked".
  if (asks && sentence.within !== null && cue.form.gender === 'f' && cue.form.aspect === 'perfect') return null;
  return blameReport(items, cue, base, clauseStart) ?? objectReport(items, cue, base, clauseStart);
}

// روت كيف حملت أحفادها: telling how or why is a report as well.
const TOLD_HOW = new Set(['روى', 'حكى', 'شرح', 'أوضح', 'تذكر', 'استذكر', 'سرد', 'وصف', 'فسر']);

/** Whether a verb goes on what somebody else says, with no comma or conjunction before it. */
const standsInContent = (items: readonly Item[], cue: VerbCue, found: readonly Found[]) =>
  cue.conjunction === 0 &&
  found.some(
    (one) =>
      one.to === null &&
      !one.before &&
      one.from <= cue.at &&
      items.slice(one.from, cue.at).every(({ kind }) => kind !== 'comma'),
  );

const hasOuterVerb = (items: readonly Item[], at: number) =>
  items.slice(0, at - 1).some((_, index) => verbAt(items, index) !== null);

/** Words in marks right before a verb: «…»، قال. */
function markedBefore(
  items: readonly Item[],
  at: number,
  conjunction: number,
  claimed: ReadonlySet<number>,
): number | null {
  if (conjunction > 0) return null;
  let index = at - 1;
  while (
    index >= 0 &&
    ((items[index]!.kind === 'word' && /^(?:كما|هكذا|بهذا|بهذه|الكلمات|العباره)$/u.test(items[index]!.folded)) ||
      items[index]!.kind === 'comma' ||
      items[index]!.kind === 'dash' ||
      items[index]!.kind === 'stop')
  )
    index--;
  if (index < 0 || items[index]!.kind !== 'marked' || claimed.has(index)) return null;
  return index === 0 || items[index - 1]!.kind !== 'word' || CONNECTORS.has(items[index - 1]!.folded) ? index : null;
}

/** Whom نقل عن quotes. */
function quotedSource(items: readonly Item[], at: number, to: number): Mention | null {
  for (let index = at + 1; index < to; index++) {
    if (items[index]!.folded !== 'عن') continue;
    const parsed = parseMention(items, index + 1, to);
    return parsed?.mention ?? null;
  }
  return null;
}

const IMPERSONAL_PRESENT = new Set([
  'يذكر',
  'يقال',
  'ينتظر',
  'يتوقع',
  'يرجح',
  'يفترض',
  'يخشي',
  'يزعم',
  'يعتقد',
  'يظن',
  'يشار',
  'يلاحظ',
  'يقدر',
]);

/** يُذكر أن and the like, which name nobody. */
function impersonal(items: readonly Item[], cue: VerbCue, introducer: Introducer, sentence: Sentence): boolean {
  const item = items[cue.at]!;
  const word = item.folded.slice(cue.conjunction);
  if (introducer.kind !== 'clause' || introducer.at > cue.at + 2 || !IMPERSONAL_PRESENT.has(word)) return false;
  if (/ي\u064F/u.test(item.raw) || /^(?:يذكر|يقال|يشار|ينتظر)$/u.test(word)) return true;
  return (
    subjectBefore(items, cue.at) === null &&
    (sentence.within !== null || /^(?:يتوقع|يرجح|يفترض|يخشي|يقدر)$/u.test(word)) &&
    introducer.at === cue.at + 1
  );
}

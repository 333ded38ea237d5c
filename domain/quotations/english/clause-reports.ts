import type { FoundReport as Found } from '../found';
import type { Reason } from '../quotation';
import type { Mention } from '../report';
import type { Item } from '../sentences';
import { clauseAt, hasPresent } from './clause-starts';
import type { VerbCue } from './cues';
import { base } from './found';
import { addresseeEnd } from './passed';
import { endsClause, farSubject, speakerOf, subjectAfter, subjectBefore } from './subjects';
import { ADVERBS, DAYS, looksFinite, PREPOSITIONS } from './words';

/** X said that …; X said …; X asked whether …; …, adding that …. */
export function clause(items: readonly Item[], cue: VerbCue, found: readonly Found[]): Found | null {
  const { frames } = cue.verb;
  if (
    !frames.has('clause') &&
    !frames.has('bare') &&
    !frames.has('ask') &&
    !frames.has('infinitive') &&
    !frames.has('tell')
  )
    return null;
  const start = clauseAt(items, cue);
  if (start === null) return null;
  // who asked not to be named
  if (cue.verb.base === 'ask' && items[cue.next]?.folded === 'not' && items[cue.next + 2]?.folded === 'be') return null;
  if (start.kind === 'that' && !frames.has('clause') && !frames.has('tell') && !frames.has('bare')) return null;
  const { speaker, clauseStart } = speakerOf(items, cue, found);
  if (speaker === null) return null;
  const reason: Reason =
    cue.form === 'ing'
      ? 'participle'
      : start.kind === 'bare'
        ? 'verb-bare-clause'
        : start.kind === 'whether' || start.kind === 'question'
          ? 'verb-question'
          : start.kind === 'to'
            ? 'verb-object'
            : 'verb-clause';
  const nobody = /^(?:neither|no|nobody|none)$/u.test(items[clauseStart]?.folded ?? '') && cue.polarity === 'asserted';
  const common = { ...base(items, cue), ...(nobody ? { polarity: 'denied' as const } : {}) };
  return { ...common, clauseStart, speaker, reason, type: 'indirect', from: start.at, to: null };
}

const hasComma = (items: readonly Item[], from: number, to: number) =>
  items.slice(from, to).some(({ kind }) => kind === 'comma');

/** …, said X; …, X said; The drainage, X said, had been left out. */
export function afterClause(items: readonly Item[], cue: VerbCue, found: readonly Found[]): Found | null {
  if (cue.form === 'ing' || (cue.form === 'base' && cue.from === cue.at)) return null;
  if (
    !cue.verb.frames.has('bare') &&
    !/^(?:announce|conclude|explain|report)$/u.test(cue.verb.base) &&
    items[cue.from - 1]?.kind !== 'comma'
  )
    return null;
  const previous = items[cue.from - 1];
  let comma: number;
  let speaker: Mention;
  let end = cue.next;
  if (previous?.kind === 'comma') {
    // X, who runs a shop, demanded an inquiry: its subject stands before, with something said of it.
    const described = farSubject(items, cue.from - 1, cue.from);
    if (described !== null && !hasComma(items, 0, described.start) && hasComma(items, described.start, cue.from - 1))
      return null;
    const subject = subjectAfter(items, cue);
    if (subject !== null) {
      comma = cue.from - 1;
      speaker = subject.mention;
      while (end < items.length && items[end]!.kind === 'word') end++;
    } else {
      const far = farSubject(items, cue.from - 1, cue.from);
      if (far === null || items[far.start - 1]?.kind !== 'comma') return null;
      comma = far.start - 1;
      speaker = far.mention;
    }
  } else {
    const subject = subjectBefore(items, cue);
    if (subject === null) return null;
    let start = subject.start;
    if (items[start - 1]?.folded === 'as') start--;
    if (items[start - 1]?.kind !== 'comma') return null;
    comma = start - 1;
    speaker = subject.mention;
    // …, X told a panel in Geneva.
    if (cue.verb.frames.has('tell')) end = (items[end] && addresseeEnd(items, end)) ?? end;
  }
  const next = items[end];
  if (
    previous?.kind !== 'comma' &&
    !(
      endsClause(next) ||
      (next?.kind === 'word' && (DAYS.has(next.folded) || PREPOSITIONS.has(next.folded) || ADVERBS.has(next.folded)))
    )
  )
    return null;
  if (comma < 2 || found.some((one) => one.from < comma)) return null;
  let words = 0;
  let finite = false;
  for (let index = 0; index < comma; index++) {
    if (items[index]!.kind === 'word') words++;
    if (items[index]!.kind === 'word' && index > 0 && looksFinite(items[index]!.folded)) finite = true;
  }
  const common = { ...base(items, cue), speaker, reason: 'clause-verb' as const, type: 'indirect' as const };
  const resumes =
    next?.kind === 'comma' && items[end + 1]?.kind === 'word' && (looksFinite(items[end + 1]!.folded) || !finite);
  if (resumes && !finite) return { ...common, clauseStart: 0, from: 0, to: items.length };
  if (words < 3 || (!finite && !hasPresent(items, 0))) return null;
  return { ...common, clauseStart: comma, from: 0, to: comma };
}

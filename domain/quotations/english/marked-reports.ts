import type { FoundReport as Found } from '../found';
import type { Item } from '../sentences';
import { startsClause } from './clause-starts';
import { type VerbCue, verbAt } from './cues';
import { base, goesOn, span } from './found';
import { parseMention } from './mentions';
import { boundaryBefore, coordinated, endsClause, phraseEndingAt, subjectAfter, subjectBefore } from './subjects';
import { CONJUNCTIONS, PREPOSITIONS } from './words';

/** The paper quoted a keeper as saying that; she was quoted as saying. */
export function quotedSaying(items: readonly Item[], cue: VerbCue): Found | null {
  if (cue.form !== 'ing' || items[cue.at - 1]?.folded !== 'as') return null;
  for (let index = cue.at - 2; index >= Math.max(0, cue.at - 16); index--) {
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing)$/u.test(items[index]!.folded)) continue;
    const after = parseMention(items, index + 1, cue.at - 1);
    const passive = /^(?:was|were|is|been|are)$/u.test(items[index - 1]?.folded ?? '');
    const speaker =
      after?.mention ?? (passive ? phraseEndingAt(items, boundaryBefore(items, index), index - 1)?.mention : null);
    if (!speaker) return null;
    const next = items[cue.next];
    const that = next?.folded === 'that';
    if (
      next?.kind === 'marked' ||
      next?.kind === 'colon' ||
      (next?.kind === 'comma' && items[cue.next + 1]?.kind === 'marked')
    ) {
      const from = next.kind === 'marked' ? cue.next : cue.next + 1;
      return {
        at: cue.at,
        clauseStart: index,
        cue: span(items, cue.at - 1, cue.next),
        speaker,
        polarity: 'asserted',
        reason: 'reporting-noun',
        type: 'direct',
        from,
        to: from + 1,
      };
    }
    return {
      at: cue.at,
      clauseStart: index,
      cue: span(items, cue.at - 1, cue.next),
      speaker,
      polarity: 'asserted',
      reason: 'reporting-noun',
      type: 'indirect',
      from: that ? cue.next + 1 : cue.next,
      to: null,
    };
  }
  return null;
}

/** “…,” said X; “…,” X said; “…”, as X puts it. */
export function afterMarks(items: readonly Item[], cue: VerbCue, claimed: ReadonlySet<number>): Found | null {
  if (cue.form === 'ing' || cue.form === 'base') return null;
  // Inverted: the verb stands right after the marks.
  const inverted = markedBefore(items, cue.from, claimed);
  if (inverted !== null) {
    const subject = subjectAfter(items, cue);
    if (subject === null && !endsClause(items[cue.next]) && !PREPOSITIONS.has(items[cue.next]?.folded ?? ''))
      return null;
    return {
      ...base(items, cue),
      clauseStart: inverted,
      speaker: subject?.mention ?? goesOn(cue, items),
      reason: 'marks-verb',
      type: 'direct',
      from: inverted,
      to: inverted + 1,
    };
  }
  const subject = subjectBefore(items, cue);
  if (subject === null) return null;
  let start = subject.start;
  if (items[start - 1]?.kind === 'word' && /^(?:as|so|or)$/u.test(items[start - 1]!.folded)) start--;
  const marked = markedBefore(items, start, claimed);
  if (marked === null) return null;
  // “…” is what X called it: the marks belong to a clause of their own.
  const next = items[cue.next];
  if (
    next?.kind === 'word' &&
    (next.folded === 'that' || (cue.verb.frames.has('bare') && startsClause(items, cue.next, true)))
  ) {
    if (items[marked]!.tail !== ',' && items[marked + 1]?.kind !== 'comma') return null;
  }
  return {
    ...base(items, cue),
    clauseStart: marked,
    speaker: subject.mention,
    reason: 'marks-verb',
    type: 'direct',
    from: marked,
    to: marked + 1,
  };
}

export function markedBefore(items: readonly Item[], at: number, claimed: ReadonlySet<number>): number | null {
  let index = at - 1;
  while (
    index >= 0 &&
    (items[index]!.kind === 'comma' ||
      items[index]!.kind === 'dash' ||
      (items[index]!.kind === 'word' && /^(?:as|then|so)$/u.test(items[index]!.folded)))
  )
    index--;
  if (index < 0 || items[index]!.kind !== 'marked' || claimed.has(index)) return null;
  const before = items[index - 1];
  return index === 0 || before!.kind !== 'word' || CONJUNCTIONS.has(before!.folded) ? index : null;
}

/** X said: “…”; X told reporters, “…”; X wrote on his page “…”. */
export function beforeMarks(items: readonly Item[], cue: VerbCue): Found | null {
  let commas = 0;
  for (let index = cue.next; index < Math.min(items.length, cue.next + 22); index++) {
    const item = items[index]!;
    if (item.kind === 'marked') {
      const previous = items[index - 1]!;
      const set = previous.kind === 'colon' || previous.kind === 'comma' || previous.kind === 'dash';
      const whole = set || isSentence(item);
      if (!cue.verb.frames.has('marks') && !(previous.kind === 'colon' || (previous.kind === 'comma' && whole)))
        return null;
      if (!cue.verb.frames.has('marks') && cue.verb.frames.has('describe')) return null;
      if (
        previous.kind === 'word' &&
        /^(?:the|a|an|that|of|as|his|her|its|their|called|titled|named|marked|title|labelled|word|in|on|to|at)$/u.test(
          previous.folded,
        ) &&
        !whole
      )
        return null;
      if (previous.kind === 'word' && previous.folded === 'that') return null;
      if (!set && index > cue.next + 1 && !(whole && previous.kind === 'word')) return null;
      const subject = cue.form === 'ing' ? null : subjectBefore(items, cue);
      if (
        subject === null &&
        cue.form !== 'ing' &&
        !(items[cue.from - 1]?.kind === 'word' && /^(?:and|then|but)$/u.test(items[cue.from - 1]!.folded)) &&
        items[cue.from - 1]?.kind !== 'comma'
      ) {
        const after = subjectAfter(items, cue);
        if (after === null) return null;
        return {
          ...base(items, cue),
          clauseStart: cue.from,
          speaker: after.mention,
          reason: 'verb-marks',
          type: 'direct',
          from: index,
          to: index + 1,
        };
      }
      const type = set || whole ? 'direct' : 'mixed';
      return {
        ...base(items, cue),
        clauseStart: subject?.start ?? cue.from,
        speaker: subject?.mention ?? coordinated(items, cue),
        reason: 'verb-marks',
        type,
        from: index,
        to: index + 1,
      };
    }
    if (item.kind === 'colon') {
      if (items[index + 1]?.kind === 'marked') continue;
      const subject = subjectBefore(items, cue);
      if (subject === null || index + 2 >= items.length || !cue.verb.frames.has('marks')) return null;
      return {
        ...base(items, cue),
        clauseStart: subject.start,
        speaker: subject.mention,
        reason: 'verb-colon',
        type: 'direct',
        from: index + 1,
        to: items.length,
      };
    }
    if (item.kind === 'comma') {
      if (items[index + 1]?.kind !== 'marked' && ++commas > 1) return null;
      continue;
    }
    if (item.kind !== 'word') return null;
    if (
      item.folded === 'that' ||
      item.folded === 'whether' ||
      verbAt(items, index) !== null ||
      (CONJUNCTIONS.has(item.folded) &&
        item.folded !== 'and' &&
        item.folded !== 'as' &&
        item.folded !== 'when' &&
        item.folded !== 'after')
    )
      return null;
    if (
      index === cue.next &&
      cue.verb.frames.has('bare') &&
      !cue.verb.frames.has('tell') &&
      startsClause(items, index, false)
    )
      return null;
  }
  return null;
}

/** Words in marks that begin with a capital and end with a stop, or are long. */
function isSentence(item: Item): boolean {
  const { marked } = item;
  return (
    marked !== null &&
    (marked.lastToken - marked.firstToken >= 8 || item.tail === '.' || item.tail === '!' || item.tail === '?')
  );
}

/** What she called “…”, spoke of “…”, accused them of “…”: a fragment is all there is. */
export function fragment(items: readonly Item[], cue: VerbCue): Found | null {
  const what = items[cue.from - 1];
  const marked = items[cue.next];
  if (marked?.kind !== 'marked') return null;
  const boundary = boundaryBefore(items, cue.from);
  let index = cue.from - 1;
  while (index >= boundary && !/^(?:what|as)$/u.test(items[index]!.folded)) index--;
  if (index < boundary || what === undefined) return null;
  const subject = phraseEndingAt(items, index + 1, cue.from);
  return subject === null
    ? null
    : {
        ...base(items, cue),
        clauseStart: index,
        speaker: subject.mention,
        reason: 'fragment',
        type: 'mixed',
        from: cue.next,
        to: cue.next + 1,
      };
}

import type { Polarity, Reason, Span } from '../quotation';
import { dropped, type Mention, type Report } from '../report';
import type { Item } from '../sentences';
import type { VerbCue } from './cues';

/** A cue with what it reports, before the end of the content is known. */
export interface Found {
  at: number;
  /** First item of its clause, where the content of a report before it ends. */
  clauseStart: number;
  cue: Span;
  speaker: Mention;
  polarity: Polarity;
  reason: Reason;
  type: Report['type'];
  from: number;
  to: number | null;
}

export const span = (items: readonly Item[], from: number, to: number): Span => ({
  start: items[from]!.start,
  end: items[to - 1]!.end,
});

/** What a verb's subject is when the sentence has none for it: that of the report before, or who was spoken of last. */
export const goesOn = (cue: VerbCue, items: readonly Item[]): Mention => dropped(items[cue.at]!.start, null, null);

export const base = (items: readonly Item[], cue: VerbCue) => ({
  at: cue.at,
  cue: span(items, cue.polarity === 'denied' ? cue.from : cue.at, cue.next),
  polarity: cue.polarity,
});

export function contentSpan(items: readonly Item[], from: number, to: number): Span {
  const first = items[from]!;
  if (to - from === 1 && first.marked) return { ...first.marked.inner };
  return { start: first.start, end: items[to - 1]!.end };
}

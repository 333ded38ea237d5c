import type { Polarity, Reason, Span } from '../quotation';
import type { Mention, Report } from '../report';
import type { Item } from '../sentences';
import { rawLength } from './mentions';

/** A cue with what it reports, before the end of the content is known. */
export interface Found {
  at: number;
  /** First item of its clause, where a report before it ends. */
  clauseStart: number;
  cue: Span;
  speaker: Mention;
  polarity: Polarity;
  reason: Reason;
  type: Report['type'];
  /** Items of the content; the end is filled in for clauses. */
  from: number;
  to: number | null;
  contentStart?: number;
  before: boolean;
}

export function cueSpan(items: readonly Item[], from: number, to: number, conjunction: number): Span {
  return { start: items[from]!.start + rawLength(items[from]!.raw, conjunction), end: items[to]!.end };
}

export type Base = Pick<Found, 'at' | 'cue' | 'polarity'>;

/** A single span in marks is its inside; in a longer content the marks stay. */
export function contentSpan(items: readonly Item[], from: number, to: number, start?: number): Span {
  const first = items[from]!;
  const last = items[to - 1]!;
  if (to - from === 1 && first.marked) return { ...first.marked.inner };
  return { start: start ?? first.start, end: last.end };
}

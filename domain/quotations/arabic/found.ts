import type { FoundReport } from '../found';
import type { Span } from '../quotation';
import type { Item } from '../sentences';
import { rawLength } from './letters';

/** A cue with what it reports, before the end of the content is known. */
export interface Found extends FoundReport {
  /** Where the content begins, if that is within its first item. */
  contentStart?: number;
  before: boolean;
}

export function cueSpan(items: readonly Item[], from: number, to: number, conjunction: number): Span {
  return { start: items[from]!.start + rawLength(items[from]!.raw, conjunction), end: items[to]!.end };
}

export type Base = Pick<Found, 'at' | 'cue' | 'polarity'>;

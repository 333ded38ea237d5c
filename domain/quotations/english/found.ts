import type { Span } from '../quotation';
import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import type { VerbCue } from './cues';

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

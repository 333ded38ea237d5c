import { InputError } from '../errors';
import { type CodePoints, codePoints, isStorable } from './offsets';

/** How much of the text around a passage is kept beside it, in code points. */
export const CONTEXT_LENGTH = 32;

/**
 * A stretch of a text by its offsets (Unicode code points, end exclusive) and by its words: the TextPositionSelector and
 * TextQuoteSelector of the W3C Web Annotation model.
 */
export type Passage = { start: number; end: number; exact: string; prefix: string; suffix: string };

/**
 * The passage of a text between two offsets, with at most 32 code points of context on each side.
 * @param text the text, or its numbered characters where many passages of one text are made.
 * @throws InputError INVALID_RANGE where the offsets do not bound at least one character of the text.
 */
export function passageAt(text: string | CodePoints, start: number, end: number): Passage {
  const characters = typeof text === 'string' ? codePoints(text) : text;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > characters.length) {
    throw new InputError(
      'INVALID_RANGE',
      'passage',
      { start, end },
      `0 ≤ start < end ≤ ${characters.length}, in code points`,
    );
  }
  return {
    start,
    end,
    exact: characters.slice(start, end),
    prefix: characters.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: characters.slice(end, Math.min(characters.length, end + CONTEXT_LENGTH)),
  };
}

/**
 * Refuses a passage that is not what its text says at its offsets. Every write passes through here; the database's
 * triggers check again.
 * @throws InputError INVALID_RANGE or INVALID_VALUE naming the part that differs.
 */
export function verifyPassage(text: string | CodePoints, passage: Passage): void {
  const actual = passageAt(text, passage.start, passage.end);
  for (const part of ['exact', 'prefix', 'suffix'] as const) {
    if (passage[part] !== actual[part] || !isStorable(passage[part])) {
      throw new InputError('INVALID_VALUE', `passage.${part}`, passage[part], JSON.stringify(actual[part]));
    }
  }
}

import { wholeCharacters, wholeWords, withoutSpaces } from './boundaries';
import { countCodePoints, utf16Offset } from './code-points';
import type { Passage, ReaderText, Span } from './text';

/**
 * The passage that a selection means: whole characters, never half a letter with its marks; no white space at its edges.
 * @param span in code points; its ends may be anywhere.
 * @param words whether it is widened to whole words.
 * @returns null where nothing but white space is selected.
 */
export function settle(text: ReaderText, span: Span, words = false): Passage | null {
  const { body, language } = text;
  let units: Span = {
    start: utf16Offset(body, Math.min(span.start, span.end)),
    end: utf16Offset(body, Math.max(span.start, span.end)),
  };
  units = wholeCharacters(body, units, language);
  units = withoutSpaces(body, units, language);
  if (units.start >= units.end) return null;
  if (words) units = wholeWords(body, units, language);
  const start = countCodePoints(body.slice(0, units.start));
  const exact = body.slice(units.start, units.end);
  return { start, end: start + countCodePoints(exact), exact };
}

import type { Span } from '../../quotations/quotation';
import { type Token, tokensOf } from '../../quotations/tokens';
import { trimmed } from '../../quotations/trim';

/** Finds where the words of a quote stand in a text, the same place never twice. */
export type Anchor = (quote: string) => Span | null;

/**
 * Where quotes stand in a text, in UTF-16 units: first as they are, then by their words without regard to diacritics, variants of
 * letters, case, punctuation and spaces. What is found is given as the text has it; what stands nowhere is null.
 */
export function anchorsIn(text: string): Anchor {
  const words = tokensOf(text).filter(isWord);
  const taken = new Set<number>();
  const take = (span: Span | null) => {
    if (span === null || taken.has(span.start)) return null;
    taken.add(span.start);
    return span;
  };
  return (quote) => {
    const wanted = quote.trim();
    if (wanted === '') return null;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const found = take(
        isWhole(text, at, at + wanted.length) ? trimmed(text, { start: at, end: at + wanted.length }) : null,
      );
      if (found) return found;
    }
    const folded = tokensOf(wanted)
      .filter(isWord)
      .map((token) => token.folded);
    if (folded.length === 0) return null;
    for (let at = 0; at + folded.length <= words.length; at++) {
      if (!folded.every((word, index) => words[at + index]!.folded === word)) continue;
      const found = take({ start: words[at]!.start, end: words[at + folded.length - 1]!.end });
      if (found) return found;
    }
    return null;
  };
}

const isWord = ({ kind }: Token) => kind === 'word';

/** Whether no word is cut at either end. */
const isWhole = (text: string, start: number, end: number) =>
  // Of what stands before only the last character, which is two units at most: a short quote may stand at thousands of places.
  !(
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(start))
  ) && !/^[\p{M}\p{L}\p{N}]/u.test(text.slice(end));

import type { Span } from './quotation';

// Space, punctuation of sentences, and marks that no eye sees.
const EDGE = /[\s.,،؛;:!?؟…۔\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const DASH = /[-–—―\s]/u;

/** The span without space and punctuation of sentences at both ends; null if nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && (EDGE.test(text[start]!) || (DASH.test(text[start]!) && !/\p{N}/u.test(text[start + 1] ?? ''))))
    start++;
  while (start < end && (EDGE.test(text[end - 1]!) || DASH.test(text[end - 1]!))) end--;
  return start < end ? { start, end } : null;
}

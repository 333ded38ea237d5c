import type { BlockKind } from '../articles/record';
import { countCodePoints } from '../text/offsets';

/** A block of an article as it was read, before it has a place in a body. */
export type Part = { kind: BlockKind; text: string };

const LONGEST_HEADING = 80;
const LONGEST_TITLE = 200;
const WRAPPED_LINE = { longest: 100, typical: 40 };

/**
 * The paragraphs and headings of a plain text. Every line is a paragraph, except in a text wrapped to a width, where
 * blank lines separate them. A short line without final punctuation before a paragraph is a heading.
 */
export function partsOfPlainText(text: string): Part[] {
  const paragraphs = paragraphsOf(text.split(/\r\n|[\n\r\u2028\u2029\f]/).map(tidy));
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const heading = next !== undefined && looksLikeHeading(paragraph) && !looksLikeHeading(next);
    return { kind: heading ? 'heading' : 'paragraph', text: paragraph };
  });
}

/** Whether a first line can be the article's title: not long, and not a statement with its full stop. */
export function looksLikeTitle(text: string): boolean {
  return countCodePoints(text) <= LONGEST_TITLE && !/[.…:؛;،,]["”»]?$/u.test(text);
}

/** A text on one line, with single spaces. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}

function looksLikeHeading(text: string): boolean {
  return countCodePoints(text) <= LONGEST_HEADING && !/[.!?؟…:؛;،,]["”»)]?$/u.test(text);
}

function paragraphsOf(lines: readonly string[]): string[] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') chunks.push([]);
    else chunks.at(-1)!.push(line);
  }
  const filled = chunks.filter((chunk) => chunk.length > 0);
  return isWrapped(filled) ? filled.map((chunk) => chunk.join(' ')) : filled.flat();
}

// Wrapped lines break off anywhere: hardly one of those that go on is short or ends a sentence.
function isWrapped(chunks: readonly string[][]): boolean {
  const continued = chunks.flatMap((chunk) => chunk.slice(0, -1));
  const longest = Math.max(0, ...chunks.flat().map(countCodePoints));
  if (chunks.length < 2 || continued.length === 0 || longest > WRAPPED_LINE.longest) return false;
  const brokenOff = continued.filter(
    (line) => countCodePoints(line) >= WRAPPED_LINE.typical && !/[.!?؟…]["”»)]?$/u.test(line),
  );
  return brokenOff.length / continued.length > 2 / 3;
}

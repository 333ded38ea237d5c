import type { Measure, TextStyle } from './setting';

const POP = '\u2069';
const OPENING = /[\u2066-\u2068]/;

/** A last line shorter than this part of the others looks forgotten. */
const SHORTEST_LAST = 0.4;
/** Lines are narrowed down to this part of their width, lest a paragraph stand in half its column. */
const NARROWEST = 0.7;

/**
 * Breaks a text into lines no wider than `width`, as `wrapGreedily` does, but keeps a word from standing alone in the
 * last line where slightly narrower lines avoid it without becoming more.
 */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines = wrapGreedily(text, width, style, measure);
  if (lines.length < 2) return lines;
  for (let part = 1; part >= NARROWEST; part -= 0.05) {
    const narrower = wrapGreedily(text, width * part, style, measure);
    if (narrower.length > lines.length) break;
    if (measure(narrower.at(-1)!, style) >= SHORTEST_LAST * width * part) return narrower;
  }
  return lines;
}

/**
 * Breaks a text into lines no wider than `width`: between words, and within a word only where one alone is wider than
 * the line (an address). A name that is isolated from the direction around it stays isolated on every line it runs over.
 */
function wrapGreedily(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => measure(candidate, style) <= width;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  if (line) lines.push(line);
  return isolatedLines(lines);
}

function broken(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function isolatedLines(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const inherited = open.join('');
    for (const character of line) {
      if (OPENING.test(character)) open = [...open, character];
      else if (character === POP) open = open.slice(0, -1);
    }
    return `${inherited}${line}${POP.repeat(open.length)}`;
  });
}

import type { Measure, TextStyle } from './setting';

const POP = '\u2069';
const OPENING = /[\u2066-\u2068]/;

/**
 * Breaks a text into lines no wider than `width`: between words, and within a word only where one alone is wider than
 * the line (an address). A name that is isolated from the direction around it stays isolated on every line it runs over.
 */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
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

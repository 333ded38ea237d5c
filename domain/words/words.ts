import { createHash } from 'node:crypto';

// The words of a search text, by which the database finds it. A number stands for each in the index, since numbers are
// compared and sorted several times as fast as texts. Two words may have the same number: whoever asks the index looks
// into the text as well.

/** A folded word, and the number that it is indexed by. */
export type Word = { text: string; number: number };

/** Writing without spaces gives words of any length; of those that are longer than this, parts stand in the index. */
export const LONGEST_WORD = 400;

/** Parts overlap by as much as a word that is searched for may have. In code points, like the above. */
export const LONGEST_SOUGHT = LONGEST_WORD / 2;

type RememberedWord = Word & {
  /** The last text it was found in. */
  seenIn: number;
};

// Words return all the time: hashing each again would cost more than all the rest. So many are no more than some megabytes.
const MOST_REMEMBERED = 100_000;
const remembered = new Map<string, RememberedWord>();
let texts = 0;

/**
 * The different words of a search text (domain/text/fold.ts).
 */
export function wordsOf(searchText: string): Word[] {
  texts++;
  const words: Word[] = [];
  for (const line of searchText.split('\n')) {
    for (const token of line.split(' ')) {
      for (const part of token.length > LONGEST_WORD ? partsOf(token) : [token]) {
        if (part === '') continue;
        const word = remember(part);
        if (word.seenIn === texts) continue;
        word.seenIn = texts;
        words.push(word);
      }
    }
  }
  return words;
}

/** The numbers of words, in their order, as PostgreSQL writes an array. */
export function numberArray(words: readonly Word[]): string {
  const numbers = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) numbers[i] = words[i]!.number;
  return `{${numbers.sort().join(',')}}`;
}

/** A word's number: the first four bytes of its SHA-256. */
export function wordNumber(word: string): number {
  return remember(word).number;
}

function partsOf(token: string): string[] {
  const characters = Array.from(token);
  const parts: string[] = [];
  for (let start = 0; start < Math.max(characters.length - LONGEST_SOUGHT, 1); start += LONGEST_SOUGHT) {
    parts.push(characters.slice(start, start + LONGEST_WORD).join(''));
  }
  return parts;
}

function remember(text: string): RememberedWord {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const bytes = Buffer.from(text);
  const number = createHash('sha256').update(bytes).digest().readInt32BE(0);
  // Of its own letters: a piece of a text would keep the whole text in memory.
  const word = { text: bytes.toString(), number, seenIn: 0 };
  remembered.set(word.text, word);
  return word;
}

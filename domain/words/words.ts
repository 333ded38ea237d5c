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

/**
 * The different words of a search text (domain/text/fold.ts).
 */
export function wordsOf(searchText: string): Word[] {
  texts++;
  const words: Word[] = [];
  const add = (word: RememberedWord): void => {
    if (word.seenIn === texts) return;
    word.seenIn = texts;
    words.push(word);
  };
  const { length } = searchText;
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? searchText.charCodeAt(at) : SPACE;
    if (unit !== SPACE && unit !== LINE_BREAK) {
      hash = hashed(hash, unit);
      continue;
    }
    if (at - start > LONGEST_WORD) for (const part of partsOf(searchText.slice(start, at))) add(remember(part));
    else if (at > start) add(rememberPart(searchText, start, at, hash));
    start = at + 1;
    hash = 0;
  }
  return words;
}

let unsorted = new Int32Array(1024);

/** The numbers of words, in their order. */
export function numbersOfWords(words: readonly Word[]): number[] {
  const { length } = words;
  if (unsorted.length < length) unsorted = new Int32Array(2 * length);
  for (let i = 0; i < length; i++) unsorted[i] = words[i]!.number;
  const sorted = unsorted.subarray(0, length).sort();
  const numbers = new Array<number>(length);
  for (let i = 0; i < length; i++) numbers[i] = sorted[i]!;
  return numbers;
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

// Words return all the time: hashing each again by SHA-256 would cost more than all the rest. They are looked up where
// they stand in their text, since to cut them out first takes several times as long as to find them.

type RememberedWord = Word & {
  hash: number;
  /** The last text it was found in. */
  seenIn: number;
};

const SPACE = 0x20;
const LINE_BREAK = 0x0a;

// So many are some megabytes; then it begins anew.
const MOST_REMEMBERED = 100_000;
const PLACES = 2 ** 18;
/** By hash, and where that place is taken the next: one more than the word's place among `remembered`, 0 where free. */
const places = new Int32Array(PLACES);
let remembered: RememberedWord[] = [];
let texts = 0;

function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function remember(word: string): RememberedWord {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return rememberPart(word, 0, word.length, hash);
}

/** The word that stands in a text from `start` to `end`. */
function rememberPart(text: string, start: number, end: number, hash: number): RememberedWord {
  let place = hash & (PLACES - 1);
  for (; places[place] !== 0; place = (place + 1) & (PLACES - 1)) {
    const word = remembered[places[place]! - 1]!;
    if (word.hash === hash && standsIn(text, start, end, word.text)) return word;
  }
  const bytes = Buffer.from(text.slice(start, end));
  const number = createHash('sha256').update(bytes).digest().readInt32BE(0);
  // Of its own letters: a piece of a text would keep the whole text in memory.
  const word = { text: bytes.toString(), number, hash, seenIn: 0 };
  if (remembered.length >= MOST_REMEMBERED) {
    places.fill(0);
    remembered = [];
    place = hash & (PLACES - 1);
  }
  places[place] = remembered.push(word);
  return word;
}

function standsIn(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

import type { Passage } from '../text/passages';

const LETTER = /[\p{L}\p{N}]/u;
/** What belongs to the letter before it: tashkeel, tatweel, joiners. */
const MARK = /[\p{M}\u0640\u200c\u200d]/u;

const isLetter = (character: string | undefined) => character !== undefined && LETTER.test(character);

/** A stretch of characters, end exclusive. */
type Stretch = { start: number; end: number };

/**
 * A match that is not to the letter without parts of words: a letter that happens to be alike takes no word along, and a word
 * of which most is there is taken whole. A passage that itself began or ended within a word stays so.
 * @param characters of the text, folded.
 */
export function onWholeWords(characters: readonly string[], { start, end }: Stretch, passage: Passage): Stretch {
  const within = (at: number) => isLetter(characters[at - 1]) && isLetter(characters[at]);
  const isOwn = { start: meets(passage.prefix, passage.exact), end: meets(passage.exact, passage.suffix) };
  let [from, to] = [start, end];
  if (!isOwn.start && within(start)) {
    const word = wordAround(start, within);
    from = word.end - start >= start - word.start ? word.start : word.end;
  }
  if (!isOwn.end && within(end)) {
    const word = wordAround(end, within);
    to = end - word.start >= word.end - end ? word.end : word.start;
  }
  return from < to ? { start: from, end: to } : { start, end };
}

/** The word that a place lies within. */
function wordAround(at: number, within: (at: number) => boolean): Stretch {
  let [start, end] = [at, at];
  while (within(start)) start--;
  while (within(end)) end++;
  return { start, end };
}

function meets(before: string, after: string): boolean {
  return isLetter([...before].filter((one) => !MARK.test(one)).at(-1)) && isLetter([...after][0]);
}

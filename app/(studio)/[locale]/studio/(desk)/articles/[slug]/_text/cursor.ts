import { blocksOf } from './blocks';
import { graphemesOf, sentencesOf, wordsOf } from './boundaries';
import { countCodePoints, utf16Offset } from './code-points';
import type { ReaderText, Span } from './text';

/** The words and sentences of a text, in code points and in reading order. */
export type Reading = { text: ReaderText; words: readonly Span[]; sentences: readonly Span[] };

/** What is chosen by keyboard or by taps: from one stretch of words to another, which is the one that moves. */
export type Cursor = { from: Span; to: Span };

/** Towards the text's end (1) or its beginning (-1). */
export type Step = 1 | -1;

/** Reads a text for the keyboard, block by block: no word or sentence reaches over two. */
export function readingOf(text: ReaderText): Reading {
  const cut = (cutter: typeof wordsOf) =>
    blocksOf(text).flatMap(({ start, text: block }) => {
      return cutter(block, text.language).map((span) => ({
        start: start + countCodePoints(block.slice(0, span.start)),
        end: start + countCodePoints(block.slice(0, span.end)),
      }));
    });
  return { text, words: cut(wordsOf), sentences: cut(sentencesOf) };
}

function sliceOf(body: string, { start, end }: Span): string {
  return body.slice(utf16Offset(body, start), utf16Offset(body, end));
}

/** What is chosen. */
export function chosen({ from, to }: Cursor): Span {
  return { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
}

/** Where an arrow leads: in a right-to-left text, what follows lies to the left. */
export function stepOfArrow(arrow: 'ArrowLeft' | 'ArrowRight', direction: ReaderText['direction']): Step {
  return (arrow === 'ArrowRight') === (direction === 'LTR') ? 1 : -1;
}

function moved(cursor: Cursor | null, to: Span | undefined, extend: boolean): Cursor | null {
  if (!to) return cursor;
  return cursor && extend ? { from: cursor.from, to } : { from: to, to };
}

/** The cursor one word on; with `extend`, what was chosen stays chosen. */
export function byWord({ words }: Reading, cursor: Cursor | null, step: Step, extend: boolean): Cursor | null {
  if (!cursor) return moved(null, words[0], false);
  const { to } = cursor;
  const next = step === 1 ? words.find(({ end }) => end > to.end) : words.findLast(({ start }) => start < to.start);
  return moved(cursor, next, extend);
}

/** The cursor at the first or last word of its block, or of the text. */
export function toEdge(reading: Reading, cursor: Cursor | null, step: Step, whole: boolean, extend: boolean) {
  const { words, text } = reading;
  const at = cursor?.to.start ?? 0;
  const block = whole ? null : text.blocks.find(({ start, end }) => start <= at && at < end);
  const inside = block ? words.filter(({ start, end }) => start >= block.start && end <= block.end) : words;
  return moved(cursor, step === 1 ? inside.at(-1) : inside[0], extend);
}

/** The cursor at the word that is at an offset, or the one nearest to it. */
export function toOffset({ words }: Reading, cursor: Cursor | null, offset: number, extend: boolean): Cursor | null {
  let nearest: Span | undefined;
  for (const word of words) {
    if (!nearest || distance(word, offset) < distance(nearest, offset)) nearest = word;
  }
  return moved(cursor, nearest, extend);
}

function distance({ start, end }: Span, offset: number): number {
  if (offset < start) return start - offset;
  return offset < end ? 0 : offset - end + 0.5;
}

/** Chooses the sentence the cursor is in; where whole sentences are chosen already, the next one as well. */
export function bySentence({ sentences }: Reading, cursor: Cursor | null): Cursor | null {
  if (!cursor) return moved(null, sentences[0], false);
  const { start, end } = chosen(cursor);
  const own = sentences.filter((one) => one.start < end && one.end > start);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return cursor;
  const complete = first.start >= start && last.end <= end;
  const next = complete ? sentences[sentences.indexOf(last) + 1] : undefined;
  return { from: first, to: next ?? last };
}

/**
 * What is chosen with one of its edges moved by a character, as where a prefix or a quotation mark is not of the claim.
 * @param outward whether more is chosen, else less. At least one character stays chosen.
 */
export function byCharacter({ text }: Reading, cursor: Cursor, edge: 'start' | 'end', outward: boolean): Cursor {
  const { body, language, blocks } = text;
  const { start, end } = chosen(cursor);
  const edges = new Set<number>();
  for (const block of blocks.filter((one) => one.start <= end && one.end >= start)) {
    const content = sliceOf(body, block);
    for (const one of graphemesOf(content, language)) {
      edges.add(block.start + countCodePoints(content.slice(0, one.start)));
      edges.add(block.start + countCodePoints(content.slice(0, one.end)));
    }
  }
  const places = [...edges].sort((a, b) => a - b);
  const at = edge === 'start' ? start : end;
  const later = (edge === 'start') !== outward;
  const place = later ? places.find((one) => one > at) : places.findLast((one) => one < at);
  if (place === undefined) return cursor;
  const span = edge === 'start' ? { start: place, end } : { start, end: place };
  return span.start < span.end ? { from: span, to: span } : cursor;
}

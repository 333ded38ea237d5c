import { describe, expect, it } from 'vitest';
import { countCodePoints } from './code-points';
import {
  byCharacter,
  bySentence,
  byWord,
  type Cursor,
  chosen,
  readingOf,
  stepOfArrow,
  toEdge,
  toOffset,
} from './cursor';
import { lanesOf } from './lanes';
import { placeBeside } from './place';
import type { ReaderText } from './text';

const BODY = 'وقال 😀 بوتين: «نعم». ثم صمت.\nPutin left Astana.';
const end = countCodePoints(BODY.split('\n')[0]!);
const text: ReaderText = {
  language: 'ar',
  direction: 'RTL',
  body: BODY,
  blocks: [
    { kind: 'PARAGRAPH', start: 0, end },
    { kind: 'PARAGRAPH', start: end + 1, end: countCodePoints(BODY) },
  ],
};
const reading = readingOf(text);
const words = (cursor: Cursor | null) => {
  if (!cursor) return null;
  const span = chosen(cursor);
  return [...BODY].slice(span.start, span.end).join('');
};

describe('choosing by keyboard', () => {
  it('goes from word to word as the text is read, emoji included, punctuation passed over', () => {
    let cursor = byWord(reading, null, 1, false);
    const seen = [words(cursor)];
    for (let i = 0; i < 8; i++) {
      cursor = byWord(reading, cursor, 1, false);
      seen.push(words(cursor));
    }
    expect(seen).toEqual(['وقال', '😀', 'بوتين', 'نعم', 'ثم', 'صمت', 'Putin', 'left', 'Astana']);
    expect(words(byWord(reading, cursor, 1, false))).toBe('Astana');
    expect(words(byWord(reading, cursor, -1, false))).toBe('left');
  });

  it('extends to either side of where it began, and back', () => {
    let cursor = toOffset(reading, null, [...BODY].indexOf('ب'), false);
    expect(words(cursor)).toBe('بوتين');
    cursor = byWord(reading, cursor, 1, true);
    expect(words(cursor)).toBe('بوتين: «نعم');
    cursor = byWord(reading, byWord(reading, cursor, -1, true), -1, true);
    expect(words(cursor)).toBe('😀 بوتين');
  });

  it('follows the arrows of the direction that the text is read in', () => {
    expect(stepOfArrow('ArrowLeft', 'RTL')).toBe(1);
    expect(stepOfArrow('ArrowRight', 'RTL')).toBe(-1);
    expect(stepOfArrow('ArrowRight', 'LTR')).toBe(1);
  });

  it('reaches the edges of the block and of the text', () => {
    const start = toOffset(reading, null, 8, false);
    expect(words(toEdge(reading, start, 1, false, false))).toBe('صمت');
    expect(words(toEdge(reading, start, 1, true, false))).toBe('Astana');
    expect(words(toEdge(reading, start, -1, false, true))).toBe('وقال 😀 بوتين');
  });

  it('takes sentences, one more each time', () => {
    const first = bySentence(reading, toOffset(reading, null, 8, false));
    expect(words(first)).toBe('وقال 😀 بوتين: «نعم».');
    expect(words(bySentence(reading, first))).toBe('وقال 😀 بوتين: «نعم». ثم صمت.');
  });

  it('moves an edge by a character, never across the other one', () => {
    const first = byWord(reading, null, 1, false)!;
    expect(words(byCharacter(reading, first, 'start', false))).toBe('قال');
    expect(words(byCharacter(reading, first, 'end', true))).toBe('وقال ');
    const emoji = byWord(reading, first, 1, false)!;
    expect(words(byCharacter(reading, emoji, 'end', false))).toBe('😀');
    const quoted = toOffset(reading, null, [...BODY].indexOf('ن', 14), false)!;
    expect(words(byCharacter(reading, byCharacter(reading, quoted, 'start', true), 'end', true))).toBe('«نعم»');
  });
});

describe('lines under passages', () => {
  it('are its own for each that overlaps, and free again after it', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 5, end: 15 },
      { start: 5, end: 8 },
      { start: 10, end: 20 },
    ];
    expect(lanesOf(spans)).toEqual([0, 1, 2, 0]);
  });

  it('are shared where too many overlap', () => {
    expect(Math.max(...lanesOf(Array.from({ length: 9 }, () => ({ start: 0, end: 4 }))))).toBe(4);
  });
});

describe('the button beside a selection', () => {
  const within = { left: 0, top: 0, right: 400, bottom: 800 };
  const button = { width: 160, height: 44 };
  const line = (top: number) => ({ left: 300, right: 390, top, bottom: top + 30 });

  it('lies below, above where there is no room, and never outside', () => {
    expect(placeBeside([line(100), line(140)], button, within)).toEqual({ left: 240, top: 180 });
    expect(placeBeside([line(740)], button, within)).toEqual({ left: 240, top: 686 });
    expect(placeBeside([line(-20), line(790)], button, within).top).toBe(756);
  });
});

import bidiFactory from 'bidi-js';
import { Direction, Buffer as Letters, shape } from 'harfbuzzjs';
import type { TextStyle } from '@/components/charts/picture/setting';
import type { Locale } from '@/i18n/routing';
import { type FontFace, facesFor, hasCharacter, outlineOf } from './faces';

/** Letters of one face and direction that follow each other. */
type Run = { text: string; face: FontFace; level: number };

/** One glyph in its place: its outline in the face's units, upwards, and the point it starts from in pixels. */
export type Glyph = { outline: string; x: number; y: number; scale: number };

const bidi = bidiFactory();
const CONTROL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const JOINS_BEFORE = /[\p{M}\u200c\u200d]/u;

/**
 * Sets a line of text as a browser would: ordered by the Unicode bidirectional algorithm, letters joined by HarfBuzz,
 * each in the first face that has it.
 * @returns its width in pixels, and its glyphs from left to right.
 */
export function setLine(text: string, style: TextStyle, locale: Locale): { width: number; glyphs: Glyph[] } {
  let x = 0;
  const glyphs = visualOrder(runsOf(text, style, locale)).flatMap((run) => {
    const { font, unitsPerEm } = run.face;
    const scale = style.size / unitsPerEm;
    const letters = new Letters();
    letters.addText(run.text);
    letters.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
    letters.guessSegmentProperties();
    shape(font, letters);
    return letters.getGlyphInfosAndPositions().map((glyph) => {
      const placed = {
        outline: outlineOf(run.face, glyph.codepoint),
        x: x + (glyph.xOffset ?? 0) * scale,
        y: -(glyph.yOffset ?? 0) * scale,
        scale,
      };
      x += (glyph.xAdvance ?? 0) * scale;
      return placed;
    });
  });
  return { width: x, glyphs };
}

/** The faces that a line of text takes letters from. */
export function facesOf(text: string, style: TextStyle, locale: Locale): FontFace[] {
  return runsOf(text, style, locale).map((run) => run.face);
}

function runsOf(text: string, { weight }: TextStyle, locale: Locale): Run[] {
  const faces = facesFor(locale, weight);
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const runs: Run[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    index += character.length;
    // Controls order the text; they have no shape.
    if (CONTROL.test(character)) continue;
    const last = runs.at(-1);
    const face = faceFor(character, faces, last?.face);
    if (last && last.face === face && last.level === level) last.text += character;
    else runs.push({ text: character, face, level });
  }
  return runs;
}

function faceFor(character: string, faces: readonly FontFace[], before: FontFace | undefined): FontFace {
  if (before && JOINS_BEFORE.test(character)) return before;
  const point = character.codePointAt(0)!;
  return faces.find((face) => hasCharacter(face, point)) ?? faces[0]!;
}

/** Rule L2 of the bidirectional algorithm, for whole runs: each run's own letters are ordered when they are shaped. */
function visualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    let start = 0;
    while (start < ordered.length) {
      if (ordered[start]!.level < level) {
        start += 1;
        continue;
      }
      let end = start;
      while (end < ordered.length && ordered[end]!.level >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}

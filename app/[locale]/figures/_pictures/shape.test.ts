import { describe, expect, it } from 'vitest';
import { isolate } from '@/components/charts/picture/isolate';
import { facesOf, setLine } from './shape';

const style = { size: 20, weight: 400 } as const;
const outlines = (text: string) => setLine(text, style, 'ar').glyphs.map((glyph) => glyph.outline);
const width = (text: string) => setLine(text, style, 'ar').width;

describe('setLine', () => {
  it('joins Arabic letters: within a word they have other shapes than alone', () => {
    const joined = outlines('موقف').reverse();
    const alone = [...'موقف'].map((letter) => outlines(letter)[0]);
    expect(joined).toHaveLength(4);
    // Waw joins to what stands before it only: qaf begins anew. Every letter here takes another form than alone.
    for (const [index, outline] of alone.entries()) expect(joined[index]).not.toBe(outline);
  });

  it('draws lam and alef as one', () => {
    expect(outlines('لا')).toHaveLength(1);
  });

  it('sets a word of the other script in its own order, where the sentence has it', () => {
    const latin = outlines('Mawqif');
    const mixed = outlines(isolate(`قال ${isolate('Mawqif')} ذلك`, 'rtl'));
    const start = mixed.indexOf(latin[0]!);
    expect(mixed.slice(start, start + latin.length)).toEqual(latin);
    // The sentence begins at the right.
    expect(mixed.slice(-3)).toEqual(outlines('قال'));
    expect(mixed.slice(0, 3)).toEqual(outlines('ذلك'));
  });

  it('keeps a sign before its number, and mirrors brackets', () => {
    expect(outlines(isolate(`من ${isolate('−1.3', 'ltr')} إلى`, 'rtl')).join()).toContain(outlines('−1.3').join());
    expect(outlines(isolate('(قال)', 'rtl'))[0]).toBe(outlines('(')[0]);
  });

  it('gives tatweel, marks and controls the room they take', () => {
    expect(width('موقـــف')).toBeGreaterThan(width('موقف'));
    expect(width('مُحَلِّل')).toBeCloseTo(width('محلل'), 5);
    expect(width(isolate('موقف', 'rtl'))).toBe(width('موقف'));
  });

  it('is as wide as its letters are large', () => {
    const twice = setLine('Kazakhstan كازاخستان', { size: 40, weight: 400 }, 'en').width;
    expect(twice).toBeCloseTo(2 * setLine('Kazakhstan كازاخستان', style, 'en').width, 5);
  });

  it('finds every letter of the region’s names in some face', () => {
    const names = 'روسيا Russia Россия Қазақстан Әбішев Čapek Şahin «» – … ﷺ';
    for (const face of facesOf(names, style, 'ar')) expect(face.weight).toBe(400);
    const notdef = outlines('\u{10FFFD}')[0];
    expect(outlines(names)).not.toContain(notdef);
  });
});

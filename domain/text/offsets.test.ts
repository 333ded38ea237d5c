import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, countCodePoints, isStorable } from './offsets';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
);

describe('codePoints', () => {
  it('counts an emoji once, and each mark of a letter', () => {
    const text = 'قال: 👩‍⚖️ مُ𐤀';
    const characters = codePoints(text);
    expect(characters.length).toBe(13);
    expect(text.length).toBe(15);
    expect(characters.slice(5, 9)).toBe('👩‍⚖️');
    expect(characters.toUtf16(12)).toBe(13);
    expect(characters.fromUtf16(13)).toBe(12);
    expect(characters.slice(12, 13)).toBe('𐤀');
  });

  it('agrees with the language on every character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = [...text];
        const characters = codePoints(text);
        expect(characters.length).toBe(expected.length);
        expect(countCodePoints(text)).toBe(expected.length);
        for (let at = 0; at <= expected.length; at++) {
          expect(characters.toUtf16(at)).toBe(expected.slice(0, at).join('').length);
          expect(characters.fromUtf16(characters.toUtf16(at))).toBe(at);
        }
      }),
    );
  });

  it('slices what the language slices', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), fc.nat(50), (text, a, b) => {
        const expected = [...text];
        const start = Math.min(a, expected.length);
        const end = Math.min(start + b, expected.length);
        expect(codePoints(text).slice(start, end)).toBe(expected.slice(start, end).join(''));
      }),
    );
  });

  it.each([-1, 4, 1.5, Number.NaN])('refuses the offset %s', (offset) => {
    expect(() => codePoints('abc').toUtf16(offset)).toThrow(RangeError);
    expect(() => codePoints('a👍b').toUtf16(offset)).toThrow(RangeError);
    expect(() => codePoints('abc').fromUtf16(offset)).toThrow(RangeError);
  });

  it('refuses the middle of a character', () => {
    expect(() => codePoints('a👍b').fromUtf16(2)).toThrow('UTF-16 offset 2');
  });
});

describe('isStorable', () => {
  it.each([
    ['a👍ب', true],
    ['', true],
    ['a\0b', false],
    ['a\uD83D', false],
    ['\uDC4Da', false],
  ])('%j: %s', (text, storable) => expect(isStorable(text)).toBe(storable));
});

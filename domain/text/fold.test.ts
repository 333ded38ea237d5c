import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldAll } from './fold';

describe('fold', () => {
  it.each([
    ['forms of alef', 'أحمد إلى آسيا ٱلعالم', 'احمد الي اسيا العالم'],
    ['alef maqsura and teh marbuta', 'مستشفى كبرى لجنة روسية', 'مستشفي كبري لجنه روسيه'],
    ['hamza carriers, with a lone hamza kept', 'مسؤول رئيس بيئة دفاع سماء', 'مسوول رييس بييه دفاع سماء'],
    ['tashkeel and tatweel', 'مُحَمَّدٌ  العـــربية رَحْمٰن', 'محمد العربيه رحمن'],
    ['Persian and Urdu letters', 'کازاخستان ایران ہے', 'كازاخستان ايران هي'],
    ['Arabic-Indic and Persian digits', '٢٠٢٣ ۱۴۰۲', '2023 1402'],
    ['presentation forms', 'ﻻ ﷲ ﺍﻟﺴﻼﻡ', 'لا الله السلام'],
    ['Arabic punctuation', '«أوكرانيا» ثانية؟ نعم، لا؛ …', 'اوكرانيا ثانيه نعم لا'],
    [
      'bidi controls, zero-width and soft hyphens',
      'أ\u200Fس\u202Bت\u200Cان\u2069ا sanc\u00ADtions\uFEFF',
      'استانا sanctions',
    ],
    [
      'Latin accents and case',
      'Éric ÅSE Łódź Straße naïve Œuvre İstanbul',
      'eric ase lodz strasse naive oeuvre istanbul',
    ],
    ['Cyrillic accents and case', 'Токаев ЁЛКА', 'токаев елка'],
    ['final sigma', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['full-width', 'ＴＡＳＳ２', 'tass2'],
    ['emoji and symbols', 'a👍🏽b €5', 'a b 5'],
    ['vowel signs of other scripts stay', 'हिन्दी', 'हिन्दी'],
    ['nothing', ' — ', ''],
    ['half a surrogate pair', 'a\uD800b', 'a b'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const arabicText = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xfb50, max: 0xfdff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(' ', '،', '\u200F', '\u0301', 'ß', 'İ'),
    ),
  });

  // A letter that the table does not hold makes the whole text take the long way.
  it('by table as step by step', () => {
    const tabled = fc.oneof(
      ...[
        [0, 0x24f],
        [0x400, 0x52f],
        [0x600, 0x6ff],
        [0x2000, 0x206f],
      ].map(([min, max]) => fc.integer({ min: min!, max: max! }).map((code) => String.fromCodePoint(code))),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: tabled }), arabicText), (text) => {
        expect(fold(text)).toBe(fold(`${text} ω`).slice(0, -2));
      }),
      { numRuns: 5000 },
    );
    for (let code = 0; code <= 0x2070; code++) {
      const text = `${String.fromCharCode(code)}a`;
      expect(fold(text)).toBe(fold(`${text} ω`).slice(0, -2));
    }
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), arabicText), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on how the text is composed, nor on its case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), arabicText), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(text.normalize('NFKD'))).toBe(fold(text));
        expect(fold(text.toLowerCase())).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves only letters, digits, vowel signs and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
  });
});

describe('foldAll', () => {
  it('keeps each distinct text once', () => {
    expect(foldAll(['Газиз Абишев', 'غازيز أبيشيف', '', 'غازيز ابيشيف', '—'])).toBe('газиз абишев\nغازيز ابيشيف');
  });
});

import { describe, expect, test } from 'vitest';
import { decode } from './encoding';

const ARABIC =
  'قال الرئيس في موسكو إن الاتفاق الذي وقع أمس لا يمس سيادة كازاخستان، وأضاف أن البلدين سيواصلان العمل على إنشاء خط أنابيب جديد.';
const RUSSIAN = 'Президент заявил, что соглашение не затрагивает суверенитет страны и что стороны продолжат работу.';
const FRENCH =
  'Le président a déclaré que l’accord ne touche pas à la souveraineté de la région et que les parties continuent.';

/** A text as an encoding of one byte a character writes it. */
function write(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const nothing = { chosen: null, stated: null };

describe('an encoding is recognised', () => {
  test.each([
    ['utf-8', Buffer.from(ARABIC), ARABIC],
    ['utf-8', Buffer.from(`\uFEFF${ARABIC}`), ARABIC],
    ['utf-16le', utf16(`\uFEFF${ARABIC}`, false), ARABIC],
    ['utf-16be', utf16(`\uFEFF${ARABIC}`, true), ARABIC],
    ['utf-16le', utf16(ARABIC, false), ARABIC],
    ['utf-16be', utf16(ARABIC, true), ARABIC],
    ['windows-1256', write(ARABIC, 'windows-1256'), ARABIC],
    ['iso-8859-6', write(ARABIC, 'iso-8859-6'), ARABIC],
    ['windows-1251', write(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['koi8-r', write(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['windows-1252', write(FRENCH, 'windows-1252'), FRENCH],
  ])('%s', (encoding, bytes, text) => expect(decode(bytes, nothing)).toEqual({ text, encoding }));

  test('in spite of what is stated, where all of it is UTF-8', () =>
    expect(decode(Buffer.from(ARABIC), { chosen: null, stated: 'windows-1256' }).text).toBe(ARABIC));

  test('in spite of what is stated, where that cannot be', () =>
    expect(decode(write(ARABIC, 'windows-1256'), { chosen: null, stated: 'utf-8' }).text).toBe(ARABIC));

  test('by what the page states', () => {
    const page = write(`<meta charset="windows-1251"><p>${RUSSIAN}</p>`, 'windows-1251');
    expect(decode(page, nothing)).toMatchObject({ encoding: 'windows-1251', text: expect.stringContaining(RUSSIAN) });
  });

  test('as a person chooses', () =>
    expect(decode(write(RUSSIAN, 'koi8-r'), { chosen: 'windows-1251', stated: null }).text).not.toBe(RUSSIAN));
});

describe('a file is refused', () => {
  test.each([
    ['a PDF', 'NOT_TEXT', Buffer.from('%PDF-1.7 …')],
    ['a word processor’s file', 'NOT_TEXT', Buffer.from('PK\u0003\u0004…')],
    ['a picture', 'BROKEN_ENCODING', Uint8Array.from({ length: 400 }, (_, at) => (at * 151 + 7 * (at % 13)) % 256)],
    [
      'Arabic that breaks off in UTF-8 and is too short to be recognised',
      'BROKEN_ENCODING',
      Buffer.from('ق').subarray(0, 1),
    ],
  ] as const)('that is %s: %s', (_, code, bytes) => {
    expect(() => decode(bytes, nothing)).toThrow(expect.objectContaining({ code }));
  });

  test('where it is not in the encoding that a person chose', () => {
    for (const chosen of ['utf-8', 'no-such-encoding'])
      expect(() => decode(write(ARABIC, 'windows-1256'), { chosen, stated: null })).toThrow(
        expect.objectContaining({ code: 'BROKEN_ENCODING' }),
      );
  });
});

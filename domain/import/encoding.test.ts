import { describe, expect, it } from 'vitest';
import { declaredEncoding, decodeText } from './encoding';
import { describeFault, type ImportFault } from './faults';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

function decode(content: Uint8Array, declared: string | null = null) {
  const faults: ImportFault[] = [];
  return { text: decodeText('f.txt', content, declared, faults), faults: faults.map(describeFault) };
}

describe('decodeText', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8', Buffer.from('موقف 👍'), null, 'موقف 👍'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'windows-1256', 'a'],
    ['UTF-16, little end first', Buffer.concat([bytes(0xff, 0xfe), utf16('موقف 👍')]), null, 'موقف 👍'],
    ['UTF-16, big end first', Buffer.concat([bytes(0xfe, 0xff), utf16('موقف').swap16()]), null, 'موقف'],
    ['UTF-16 without a mark, declared', utf16('موقف'), 'utf-16le', 'موقف'],
    ['Windows-1256, declared', bytes(0xe3, 0xe6, 0xde, 0xdd, 0xa1, 0x20, 0xde), 'windows-1256', 'موقف، ق'],
    ['Windows-1251, declared', bytes(0xcf, 0xee), 'Windows-1251', 'По'],
    ['nothing', bytes(), null, ''],
  ])('reads %s', (_, content, declared, text) => expect(decode(content, declared)).toEqual({ text, faults: [] }));

  it.each<[string, Uint8Array, string | null, string]>([
    [
      'Windows-1256 that nobody declared',
      bytes(0x61, 0x0a, 0xe3, 0xe6, 0xde, 0xdd),
      null,
      'f.txt:2:1: found bytes that are not utf-8; expected utf-8 throughout; for another encoding give it, as in --encoding windows-1256',
    ],
    [
      'another encoding than declared',
      bytes(0x61, 0xff),
      'UTF-8',
      'f.txt:1:2: found bytes that are not utf-8; expected utf-8 throughout',
    ],
    [
      'half a character of UTF-16',
      bytes(0xff, 0xfe, 0x3d, 0xd8),
      null,
      'f.txt: found bytes that are not utf-16le; expected utf-16le throughout; for another encoding give it, as in --encoding windows-1256',
    ],
    [
      'UTF-16 that nobody declared',
      utf16('ab'),
      null,
      'f.txt: found the character U+0000; expected text; for UTF-16 without a byte order mark give --encoding utf-16le or utf-16be',
    ],
    [
      'an encoding that does not exist',
      bytes(0x61),
      'arabic-7',
      'f.txt: found the encoding "arabic-7"; expected one that browsers know, such as utf-8, utf-16le, windows-1256, windows-1251',
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7'),
      null,
      'f.txt: found a PDF; expected plain text or HTML: save the article as one of these first',
    ],
    [
      'a DOCX',
      bytes(0x50, 0x4b, 3, 4),
      null,
      'f.txt: found a ZIP archive or a word processor’s file; expected plain text or HTML: save the article as one of these first',
    ],
  ])('refuses %s', (_, content, declared, fault) =>
    expect(decode(content, declared)).toEqual({ text: null, faults: [fault] }),
  );
});

describe('declaredEncoding', () => {
  it.each([
    ['<html><head><meta charset="windows-1256">', 'windows-1256'],
    ["<META CHARSET='UTF-8'/>", 'utf-8'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<?xml version="1.0" encoding="ISO-8859-6"?><html>', 'iso-8859-6'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<html><p>charset=windows-1256</p>', null],
    [`${' '.repeat(1024)}<meta charset="windows-1256">`, null],
  ])('%s: %s', (html, encoding) => expect(declaredEncoding(Buffer.from(html))).toBe(encoding));
});

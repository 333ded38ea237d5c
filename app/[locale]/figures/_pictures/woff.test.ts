import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unpacked } from './woff';

const FILE = 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff';

/** OpenType's checksum of a table: the sum of its words, modulo 2^32. */
function checksum(table: DataView): number {
  let sum = 0;
  for (let at = 0; at < table.byteLength; at += 4) sum = (sum + table.getUint32(at)) >>> 0;
  return sum;
}

it('gives every table as its own checksum in the font says', () => {
  const font = unpacked(readFileSync(FILE));
  const directory = new DataView(font);
  const tables = Array.from({ length: directory.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const tag = Buffer.from(font, at, 4).toString('latin1');
    const offset = directory.getUint32(at + 8);
    const length = Math.ceil(directory.getUint32(at + 12) / 4) * 4;
    return { tag, expected: directory.getUint32(at + 4), found: checksum(new DataView(font, offset, length)) };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['GSUB', 'GPOS', 'cmap', 'glyf', 'head']));
  // The head's own sum is taken with a field left out that holds the sum of the whole file.
  for (const { tag, expected, found } of tables) if (tag !== 'head') expect(found, tag).toBe(expected);
});

it('refuses what is no WOFF', () => {
  expect(() => unpacked(Buffer.from('wOF2 and more'))).toThrow('not a WOFF file');
});

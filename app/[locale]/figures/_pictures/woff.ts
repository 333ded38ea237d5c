import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/**
 * The OpenType font in a WOFF file (https://www.w3.org/TR/WOFF/): the same tables, inflated one by one. HarfBuzz reads
 * OpenType only, and the packages of fonts bring WOFF only.
 * @throws Error where the file is no WOFF.
 */
export function unpacked(woff: Buffer): ArrayBuffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
      woff.readUInt32BE(HEADER + index * ENTRY + at),
    ) as [number, number, number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag, checksum, bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const start = 12 + 16 * tables.length;
  const size = tables.reduce((sum, table) => sum + padded(table.bytes.length), start);
  const font = Buffer.alloc(size);
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  let at = start;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    [tag, checksum, at, bytes.length].forEach((value, field) => {
      font.writeUInt32BE(value, 12 + 16 * index + 4 * field);
    });
    bytes.copy(font, at);
    at += padded(bytes.length);
  });
  return font.buffer.slice(font.byteOffset, font.byteOffset + size) as ArrayBuffer;
}

/** Every table starts at a multiple of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

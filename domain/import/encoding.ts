import type { ImportFault } from './faults';
import { decodeUtf8 } from './json';

const BYTE_ORDER_MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const OTHER_FORMATS: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a ZIP archive or a word processor’s file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old word processor’s file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];

/**
 * The text of a plain-text or HTML file: by its byte order mark, else by the declared encoding, else as UTF-8; always
 * strictly, since a text read in the wrong encoding would be stored and quoted as gibberish.
 * @param declared an encoding's name as browsers know it ("windows-1256"), or null.
 * @returns the text without byte order mark, or null after adding to `faults`.
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  declared: string | null,
  faults: ImportFault[],
): string | null {
  const fault = (code: ImportFault['code'], found: string, expected: string, place: ImportFault['place'] = null) => {
    faults.push({ code, file, place, field: '', found, expected });
    return null;
  };
  const other = OTHER_FORMATS.find((format) => startsWith(bytes, format.bytes));
  if (other) return fault('UNSUPPORTED', other.name, 'plain text or HTML: save the article as one of these first');

  const encoding = BYTE_ORDER_MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding ?? declared ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return fault(
      'ENCODING',
      `the encoding ${JSON.stringify(encoding)}`,
      'one that browsers know, such as utf-8, utf-16le, windows-1256, windows-1251',
    );
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const read = decoder.encoding === 'utf-8' ? decodeUtf8(bytes) : null;
    const place = read?.text === null ? read.place : null;
    const advice = declared === null ? '; for another encoding give it, as in --encoding windows-1256' : '';
    return fault(
      'ENCODING',
      `bytes that are not ${decoder.encoding}`,
      `${decoder.encoding} throughout${advice}`,
      place,
    );
  }
  if (text.includes('\0')) {
    return fault(
      'ENCODING',
      'the character U+0000',
      'text; for UTF-16 without a byte order mark give --encoding utf-16le or utf-16be',
    );
  }
  return text;
}

/** The encoding that an HTML file declares in its first kilobyte, as the HTML standard reads it; null where none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (declared === undefined) return null;
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

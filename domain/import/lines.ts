import type { ImportFault } from './faults';
import type { LineSource } from './line-source';

/** A line of a file: its number, from 1, and its bytes without the line feed. */
export type Line = { number: number; bytes: Uint8Array };

const LINE_FEED = 0x0a;

/**
 * The lines of a source, as many at a time as one piece of it completes. What cannot be read, and a line longer than
 * `maxBytes`, which is passed over without being held, are added to `faults`.
 */
export async function* linesOf(
  { name, chunks }: LineSource,
  maxBytes: number,
  faults: ImportFault[],
): AsyncGenerator<Line[]> {
  let number = 1;
  // Of the line that is being read: what came of it, or only its length once that is too much.
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const complete = (): Line[] => {
    const line = { number, bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
    const tooLong = length > maxBytes;
    if (tooLong) {
      faults.push({
        code: 'TOO_LARGE',
        file: name,
        place: { line: number, column: 1 },
        field: '',
        found: `a line of ${length} bytes`,
        expected: `at most ${maxBytes} bytes a line (MAWQIF_MAX_IMPORT_BYTES)`,
      });
    }
    number++;
    parts = [];
    length = 0;
    return tooLong ? [] : [line];
  };

  try {
    for await (const chunk of chunks) {
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
        take(chunk.subarray(start, end));
        lines.push(...complete());
        start = end + 1;
      }
      if (start < chunk.length) take(chunk.subarray(start));
      yield lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Anything else is not the file's: a fault of ours, or of whoever takes the lines.
    if (code === undefined) throw error;
    const place = number === 1 && length === 0 ? null : { line: number, column: 1 };
    faults.push({ code: 'UNREADABLE', file: name, place, field: '', ...unreadable(code) });
    return;
  }
  if (length > 0) yield complete();
}

function unreadable(code: string): Pick<ImportFault, 'found' | 'expected'> {
  if (code === 'Z_BUF_ERROR') return { found: 'the end of a gzip file that breaks off', expected: 'the whole file' };
  if (code.startsWith('Z_')) return { found: `damaged gzip (${code})`, expected: 'an undamaged file' };
  if (code === 'ENOENT') return { found: 'nothing there', expected: 'a file or a folder' };
  return { found: code, expected: 'a file that can be read' };
}

import type { SluggedNoun } from '../identity';
import { type ImportFault, shown } from './faults';
import { FORMAT } from './format';
import { type JsonDocument, readJson } from './json';
import type { Line } from './lines';
import { faultAt, type RawRecord } from './records';

// JSON Lines (jsonlines.org): one record a line, an object of the corpus format that says with "noun" what it is.

/** The record of a line. What is wrong with the line itself is added to `faults`; null where it holds no record. */
export function readLine(file: string, line: Line, faults: ImportFault[]): RawRecord | null {
  const document = quickly(file, line) ?? closely(file, line, faults);
  if (!document) return null;
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
    faults.push(faultAt({ document, path: [] }, 'INVALID', [], shown(document.value), 'a record: an object with noun'));
    return null;
  }
  const { noun, ...value } = document.value as Record<string, unknown>;
  if (typeof noun !== 'string' || !Object.hasOwn(FORMAT, noun)) {
    const code = noun === undefined ? 'MISSING' : 'INVALID';
    faults.push(
      faultAt({ document, path: [] }, code, ['noun'], shown(noun), `one of ${Object.keys(FORMAT).join(', ')}`),
    );
    return null;
  }
  return { noun: noun as SluggedNoun, value, document, path: [], namedBySlug: false };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

// The reader that tells places builds a tree of every line: several times the work of all the rest. So a line is read by
// the engine's own parser first, and by that one only where something may be wrong with it or its places are asked for.
function quickly(file: string, line: Line): JsonDocument | null {
  let value: unknown;
  try {
    const text = UTF8.decode(line.bytes);
    value = JSON.parse(text);
    if (!isSound(text, value)) return null;
  } catch {
    return null;
  }
  let read: JsonDocument | null = null;
  const closer = () => {
    read ??= readJson(file, line.bytes, [], line.number);
    return read!;
  };
  return {
    file,
    line: line.number,
    value,
    placeOf: (path) => closer().placeOf(path),
    placeOfKey: (path, key) => closer().placeOfKey(path, key),
  };
}

function closely(file: string, line: Line, faults: ImportFault[]): JsonDocument | null {
  // White space of JSON: the carriage return is what a line of a Windows file ends with.
  if (line.bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)) {
    const place = { line: line.number, column: 1 };
    faults.push({ code: 'SYNTAX', file, place, field: '', found: 'an empty line', expected: 'a record on every line' });
    return null;
  }
  return readJson(file, line.bytes, faults, line.number);
}

/** Whether what strict JSON lets pass is in order too: no key twice, and texts that can be stored and compared. */
function isSound(text: string, value: unknown): boolean {
  // Escapes are undone by writing the value again; what is still escaped then cannot be stored, or is rare.
  const plain = text.includes('\\u') ? JSON.stringify(value) : text;
  if (plain.includes('\\u') || plain !== plain.normalize('NFC')) return false;
  const keys = countKeys(value);
  // No key is missed so, but a quotation that ends a quotation before a colon is counted too; then, more slowly, exactly.
  const isPlain = !SPACED_COLON.test(text) && keys === countQuotedColons(text);
  return isPlain || keys === countWrittenKeys(text);
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0);
  const values = Object.values(value);
  return values.reduce<number>((sum, item) => sum + countKeys(item), values.length);
}

const SPACED_COLON = /"\s+:/;

function countQuotedColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) count++;
  return count;
}

/** How many keys a JSON text has, those that stand twice included: its texts that a colon follows. */
function countWrittenKeys(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon) count++;
  return count;
}

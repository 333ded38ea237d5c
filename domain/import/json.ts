import { findNodeAtLocation, type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser';
import { countCodePoints, isStorable } from '../text/offsets';
import { type FaultCode, fieldName, type ImportFault, type Place, shown } from './faults';

/** A way into a JSON value: property names and indices. */
export type JsonPath = readonly (string | number)[];

/** A JSON file that was read, and where its values stand. */
export type JsonDocument = {
  file: string;
  /** The line of the file on which it begins. */
  line: number;
  value: unknown;
  /** Where the value at this path stands; where it is absent, the innermost value around it. */
  placeOf(path: JsonPath): Place;
  /** Where this key of the object at this path stands. */
  placeOfKey(path: JsonPath, key: string): Place;
};

const END_EXPECTED: ParseErrorCode = 9;

const SYNTAX: Record<ParseErrorCode, string> = {
  1: 'a JSON value',
  2: 'a JSON number',
  3: 'a key in double quotation marks',
  4: 'a value',
  5: 'a colon',
  6: 'a comma',
  7: 'a closing brace }',
  8: 'a closing bracket ]',
  9: 'the end of the file',
  10: 'no comments: JSON has none',
  11: 'no comments: JSON has none',
  12: 'a closing quotation mark "',
  13: 'a whole number',
  14: 'four hexadecimal digits after \\u',
  15: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  16: 'no control character inside a text: write it as \\u and four digits',
};

/**
 * Reads JSON as UTF-8 and strictly. What is wrong is added to `faults`.
 * @param line the number of the line that the bytes are, where they are one line of the file and not all of it.
 * @returns the document, or null where it cannot be read as JSON at all.
 */
export function readJson(
  file: string,
  bytes: Uint8Array,
  faults: ImportFault[],
  line: number | null = null,
): JsonDocument | null {
  const placed = (place: Place) => (line === null ? place : { ...place, line: line + place.line - 1 });
  const end = line === null ? 'the end of the file' : 'the end of the line';
  const fault = (code: FaultCode, place: Place | null, field: string, found: string, expected: string) => {
    faults.push({ code, file, place: place && placed(place), field, found, expected });
  };
  const decoded = decodeUtf8(bytes);
  if (decoded.text === null) {
    fault('ENCODING', decoded.place, '', 'bytes that are not UTF-8', 'UTF-8 throughout');
    return null;
  }
  const marked = decoded.text.startsWith('\uFEFF');
  if (marked) fault('BYTE_ORDER_MARK', { line: 1, column: 1 }, '', 'a byte order mark', 'UTF-8 without one');
  const text = marked ? decoded.text.slice(1) : decoded.text;
  const placeAt = placesIn(text);

  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    if (errors.length === 0) value = JSON.parse(text);
  } catch (error) {
    // A RangeError is the recursive parser's stack at its end; a SyntaxError is strict JSON refusing what jsonc let pass.
    const found = error instanceof RangeError ? 'values nested thousands deep' : (error as Error).message;
    fault('SYNTAX', line === null ? null : { line: 1, column: 1 }, '', found, 'JSON');
    return null;
  }
  // Only the first: what follows it is mostly its consequence.
  const [error] = errors;
  if (error) {
    const found = error.offset >= text.length ? end : shown(text.slice(error.offset, error.offset + error.length));
    fault('SYNTAX', placeAt(error.offset), '', found, error.error === END_EXPECTED ? end : SYNTAX[error.error]);
  }
  if (error || !root) return null;

  walk(root, [], (node, path) => {
    if (node.type === 'object') {
      const seen = new Set<string>();
      for (const key of (node.children ?? []).map((property) => property.children![0]!)) {
        if (seen.has(key.value)) {
          fault(
            'DUPLICATE_KEY',
            placeAt(key.offset),
            fieldName(path),
            `the key ${shown(key.value)} again`,
            'each key once',
          );
        }
        seen.add(key.value);
      }
    } else if (node.type === 'string' && !isStorable(node.value)) {
      fault(
        'INVALID',
        placeAt(node.offset),
        fieldName(path),
        shown(node.value),
        'a text without U+0000 and halves of surrogate pairs',
      );
    } else if (node.type === 'string' && node.value !== node.value.normalize('NFC')) {
      fault(
        'NOT_NORMALISED',
        placeAt(node.offset),
        fieldName(path),
        shown(node.value),
        'Unicode normalisation form NFC',
      );
    }
  });

  const tree = root;
  return {
    file,
    line: line ?? 1,
    value,
    placeOf(path) {
      for (let length = path.length; ; length--) {
        const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
        if (node) return placed(placeAt(node.offset));
      }
    },
    placeOfKey(path, key) {
      const object = findNodeAtLocation(tree, [...path]);
      const property = object?.children?.find((child) => child.children?.[0]?.value === key);
      return placed(placeAt((property ?? object ?? tree).offset));
    },
  };
}

/** Decodes UTF-8 strictly: the text, or the place of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { text: null; place: Place } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // Decoded leniently and encoded again, the text differs from the file for the first time where the fault is.
    const lenient = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const at = bytes.findIndex((byte, index) => byte !== lenient[index]);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at === -1 ? bytes.length : at));
    return { text: null, place: placesIn(before)(before.length) };
  }
}

function placesIn(text: string): (offset: number) => Place {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset) => {
    const line = linesUpTo(lineStarts, offset);
    return { line, column: countCodePoints(text.slice(lineStarts[line - 1], offset)) + 1 };
  };
}

/** How many lines start at or before this offset, by halving: a faulty file may ask for many thousands of places. */
function linesUpTo(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lineStarts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function walk(node: Node, path: JsonPath, visit: (node: Node, path: JsonPath) => void): void {
  visit(node, path);
  if (node.type === 'object') {
    for (const property of node.children ?? []) {
      const [key, value] = property.children!;
      if (value) walk(value, [...path, key!.value], visit);
    }
  } else if (node.type === 'array') {
    for (const [index, child] of (node.children ?? []).entries()) walk(child, [...path, index], visit);
  }
}

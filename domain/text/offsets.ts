// Offsets into texts are counted in Unicode code points everywhere (docs/decisions/0010): PostgreSQL and Python count so,
// while JavaScript and a browser's selection count UTF-16 units, in which an emoji or a rare letter takes two.

const SURROGATE_PAIR = /[\u{10000}-\u{10FFFF}]/u;

/** A text with its characters numbered both ways. Build it once where several offsets of one text are needed. */
export type CodePoints = {
  /** How many code points the text has. */
  readonly length: number;
  /**
   * The UTF-16 offset of a code point offset.
   * @throws RangeError where the offset is not one of 0 … length.
   */
  toUtf16(offset: number): number;
  /**
   * The code point offset of a UTF-16 offset.
   * @throws RangeError where it lies outside the text or between the two halves of one character.
   */
  fromUtf16(offset: number): number;
  /** The text from one code point offset to another, end exclusive. */
  slice(start: number, end: number): string;
};

/** Numbers the characters of a text. */
export function codePoints(text: string): CodePoints {
  const starts = SURROGATE_PAIR.test(text) ? utf16Starts(text) : null;
  const length = starts ? starts.length - 1 : text.length;

  const toUtf16 = (offset: number): number => {
    if (!Number.isInteger(offset) || offset < 0 || offset > length) {
      throw new RangeError(`code point offset ${offset} is outside 0 … ${length}`);
    }
    return starts ? starts[offset]! : offset;
  };

  return {
    length,
    toUtf16,
    fromUtf16(offset) {
      const found = starts ? indexOf(starts, offset) : offset;
      if (!Number.isInteger(found) || found < 0 || found > length) {
        throw new RangeError(`UTF-16 offset ${offset} is not the beginning of a character`);
      }
      return found;
    },
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)),
  };
}

/** How many code points a text has. */
export function countCodePoints(text: string): number {
  return codePoints(text).length;
}

/** Whether PostgreSQL can store the text as it is: it has neither U+0000 nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

function utf16Starts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts[count++] = at;
  starts[count] = text.length;
  return starts.subarray(0, count + 1);
}

/** Binary search; -1 where the value is absent. */
function indexOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

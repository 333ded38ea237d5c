// What is stored counts Unicode code points, a browser counts UTF-16 units (docs/decisions/0010): half of an emoji is
// neither.

/** How many code points a text has. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at = nextCodePoint(text, at)) count++;
  return count;
}

/** The UTF-16 offset of a code point offset; the text's end where it has fewer code points. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count++) at = nextCodePoint(text, at);
  return at;
}

function nextCodePoint(text: string, at: number): number {
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}

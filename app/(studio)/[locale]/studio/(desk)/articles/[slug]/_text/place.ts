/** A box of the screen, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

const GAP = 10;

/**
 * Where a button floats that belongs to a selection: below its last line, else above its first one, and never on it.
 * @param lines the selection's boxes, line by line.
 * @param within what may be covered: the visible part of the text.
 */
export function placeBeside(
  lines: readonly Box[],
  button: { width: number; height: number },
  within: Box,
): { left: number; top: number } {
  const visible = lines.filter(({ bottom, top }) => bottom > within.top && top < within.bottom);
  const last = visible.at(-1) ?? lines.at(-1);
  const first = visible[0] ?? lines[0];
  if (!first || !last) return { left: within.left, top: within.bottom - button.height - GAP };
  const middle = (last.left + last.right - button.width) / 2;
  const left = Math.max(within.left, Math.min(middle, within.right - button.width));
  const below = Math.max(...lines.map(({ bottom }) => bottom)) + GAP;
  if (below + button.height <= within.bottom) return { left, top: below };
  const above = Math.min(...lines.map(({ top }) => top)) - GAP - button.height;
  if (above >= within.top) return { left, top: above };
  // A selection that fills the screen leaves no free place: then the edge of the screen is the lesser evil.
  return { left, top: within.bottom - button.height };
}

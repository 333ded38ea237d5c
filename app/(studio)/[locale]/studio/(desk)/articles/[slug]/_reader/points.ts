import { offsetOfPoint } from '../_text/dom';

/**
 * The offset in the text of a point of the screen, in code points.
 * @returns null where no text is there.
 */
export function offsetAt(root: Element, x: number, y: number): number | null {
  const { ownerDocument: document } = root;
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && root.contains(place.offsetNode) ? offsetOfPoint(root, place.offsetNode, place.offset) : null;
  }
  // Safari's name for it.
  const range = (document as LegacyDocument).caretRangeFromPoint?.(x, y);
  return range && root.contains(range.startContainer)
    ? offsetOfPoint(root, range.startContainer, range.startOffset)
    : null;
}

type LegacyDocument = { caretRangeFromPoint?: (x: number, y: number) => Range | null };

/** Brings a range into view where it is near the edges of the screen, or outside it. */
export function reveal(range: Range, margin = 120): void {
  const { top, bottom } = range.getBoundingClientRect();
  const below = window.innerHeight - margin;
  if (top < margin) window.scrollBy({ top: top - margin, behavior: 'instant' });
  else if (bottom > below) window.scrollBy({ top: bottom - below, behavior: 'instant' });
}

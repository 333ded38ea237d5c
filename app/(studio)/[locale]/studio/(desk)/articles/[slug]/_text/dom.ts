import { countCodePoints, utf16Offset } from './code-points';
import type { Span } from './text';

/** What bears a block's text: `data-start` is the offset of its first character, in code points. */
const BLOCK = '[data-start]';
/** What stands in a block without being of its text. */
const APART = '[data-apart]';

/**
 * The stretch of the text that a range of the document covers, in code points. Ends outside the text are taken to lie at
 * the nearest block within the range.
 * @param root what holds the text's blocks.
 * @returns null where the range covers nothing of the text.
 */
export function spanOfRange(root: Element, range: Range): Span | null {
  let span: Span | null = null;
  for (const block of root.querySelectorAll(BLOCK)) {
    if (!range.intersectsNode(block)) continue;
    const texts = textNodes(block);
    const from = block.contains(range.startContainer) ? unitsBefore(texts, range, 'start') : 0;
    const to = block.contains(range.endContainer) ? unitsBefore(texts, range, 'end') : lengthOf(texts);
    if (from >= to) continue;
    const text = texts.map((node) => node.data).join('');
    const origin = originOf(block);
    const start = origin + countCodePoints(text.slice(0, from));
    const end = origin + countCodePoints(text.slice(0, to));
    span = span ? { start: span.start, end } : { start, end };
  }
  return span;
}

/**
 * The offset in the text of a place in the document, in code points.
 * @returns null where the place is in none of the text's blocks.
 */
export function offsetOfPoint(root: Element, node: Node, offset: number): number | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const block = element?.closest(BLOCK);
  if (!block || !root.contains(block)) return null;
  const range = block.ownerDocument.createRange();
  range.setStart(node, offset);
  const texts = textNodes(block);
  const before = texts.map(({ data }) => data).join('');
  return originOf(block) + countCodePoints(before.slice(0, unitsBefore(texts, range, 'start')));
}

/**
 * The range of the document that shows a stretch of the text.
 * @param span in code points.
 * @returns null where the document does not have it.
 */
export function rangeOfSpan(root: Element, span: Span): Range | null {
  const blocks = [...root.querySelectorAll(BLOCK)];
  const start = placeIn(
    blocks.findLast((block) => originOf(block) <= span.start),
    span.start,
    'after',
  );
  const end = placeIn(
    blocks.findLast((block) => originOf(block) < span.end),
    span.end,
    'before',
  );
  if (!start || !end) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The text node and offset of a place in a block; between two nodes, in the one before or after. */
function placeIn(block: Element | undefined, at: number, side: 'before' | 'after') {
  if (!block) return null;
  const texts = textNodes(block);
  const units = utf16Offset(texts.map(({ data }) => data).join(''), at - originOf(block));
  return placeOf(texts, units, side);
}

function originOf(block: Element): number {
  return Number(block.getAttribute('data-start'));
}

function textNodes(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, 1 | 4, {
    // Of elements (1) only those are left out, with all they hold, that stand apart; texts (4) are what is wanted.
    acceptNode: (node) => (node.nodeType === 3 ? 1 : (node as Element).matches(APART) ? 2 : 3),
  });
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function lengthOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** How many UTF-16 units of a block's text lie before an end of a range. */
function unitsBefore(texts: readonly Text[], range: Range, end: 'start' | 'end'): number {
  const container = end === 'start' ? range.startContainer : range.endContainer;
  const offset = end === 'start' ? range.startOffset : range.endOffset;
  const place = container.ownerDocument!.createRange();
  place.setStart(container, offset);
  let before = 0;
  for (const text of texts) {
    if (text === container) return before + offset;
    if (place.comparePoint(text, 0) >= 0) return before;
    before += text.length;
  }
  return before;
}

/** The text node and offset of a UTF-16 offset; between two nodes, in the one before or after. */
function placeOf(
  texts: readonly Text[],
  units: number,
  side: 'before' | 'after',
): { node: Text; offset: number } | null {
  let before = 0;
  for (const node of texts) {
    const inside = units - before;
    if (side === 'after' ? inside < node.length : inside <= node.length) return { node, offset: Math.max(0, inside) };
    before += node.length;
  }
  const last = texts.at(-1);
  return last ? { node: last, offset: last.length } : null;
}

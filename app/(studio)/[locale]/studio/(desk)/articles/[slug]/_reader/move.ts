import {
  byCharacter,
  bySentence,
  byWord,
  type Cursor,
  chosen,
  type Reading,
  stepOfArrow,
  toEdge,
  toOffset,
} from '../_text/cursor';
import { rangeOfSpan } from '../_text/dom';
import { offsetAt } from './points';

/** What of a keyboard event moves the choice of words. */
export type MoveKey = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * What is chosen after a key.
 * @param root what shows the text: lines are known to the screen alone.
 * @returns undefined where the key moves nothing.
 */
export function move(root: Element, reading: Reading, cursor: Cursor | null, key: MoveKey): Cursor | null | undefined {
  if (key.altKey) return undefined;
  const { code, shiftKey: extend } = key;
  const control = key.ctrlKey || key.metaKey;
  switch (code) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return byWord(reading, cursor, stepOfArrow(code, reading.text.direction), extend);
    case 'ArrowUp':
    case 'ArrowDown':
      return control ? undefined : byLine(root, reading, cursor, code === 'ArrowDown' ? 1 : -1, extend);
    case 'Home':
    case 'End':
      return toEdge(reading, cursor, code === 'End' ? 1 : -1, control, extend);
    case 'KeyS':
      return control ? undefined : bySentence(reading, cursor);
    case 'BracketLeft':
    case 'BracketRight':
      if (control || !cursor) return undefined;
      return byCharacter(reading, cursor, code === 'BracketLeft' ? 'start' : 'end', extend);
    default:
      return undefined;
  }
}

function byLine(root: Element, reading: Reading, cursor: Cursor | null, step: 1 | -1, extend: boolean): Cursor | null {
  if (!cursor) return byWord(reading, null, 1, false);
  const box = rangeOfSpan(root, cursor.to)?.getBoundingClientRect();
  if (!box) return cursor;
  const x = (box.left + box.right) / 2;
  // The next line may begin after a heading or a gap between paragraphs: it is looked for a little further each time.
  for (let distance = 0.8; distance < 6; distance += 0.4) {
    const y = step === 1 ? box.bottom + distance * box.height : box.top - distance * box.height;
    const offset = offsetAt(root, x, y);
    if (offset === null) continue;
    const next = toOffset(reading, cursor, offset, extend);
    if (next && (chosen(next).start !== chosen(cursor).start || chosen(next).end !== chosen(cursor).end)) return next;
  }
  return toEdge(reading, cursor, step, false, extend);
}

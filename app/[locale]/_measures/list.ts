import { COUNTED } from './counted';
import { MANY_SIDES } from './many-sides';
import type { MeasureNote } from './note';
import { ONE_SIDE } from './one-side';
import { TIME } from './time';
import { TWO_SIDES } from './two-sides';

/** Every measure, in the order of the Method page. */
export const MEASURES: readonly MeasureNote[] = [...COUNTED, ...ONE_SIDE, ...TWO_SIDES, ...MANY_SIDES, ...TIME];

/** The measure with this anchor, which may come from an address; undefined where there is none. */
export function measureAt(anchor: string): MeasureNote | undefined {
  return MEASURES.find((note) => note.anchor === anchor);
}

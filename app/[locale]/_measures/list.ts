import { CODERS } from './coders';
import { COUNTED } from './counted';
import { MANY_SIDES } from './many-sides';
import { NETWORKS } from './networks';
import type { MeasureNote } from './note';
import { ONE_SIDE } from './one-side';
import { SPEAKERS } from './speakers';
import { TIME } from './time';
import { TWO_SIDES } from './two-sides';

/** Measures of a kind; its words are method.families.<key>.{title,lead}. */
export type MeasureFamily = {
  key: 'counted' | 'oneSide' | 'twoSides' | 'manySides' | 'networks' | 'time' | 'speakers' | 'coders';
  measures: readonly MeasureNote[];
};

/** All measures by their kind, in the order of the Method page. */
export const FAMILIES: readonly MeasureFamily[] = [
  { key: 'counted', measures: COUNTED },
  { key: 'oneSide', measures: ONE_SIDE },
  { key: 'twoSides', measures: TWO_SIDES },
  { key: 'manySides', measures: MANY_SIDES },
  { key: 'networks', measures: NETWORKS },
  { key: 'time', measures: TIME },
  { key: 'speakers', measures: SPEAKERS },
  { key: 'coders', measures: CODERS },
];

const MEASURES = FAMILIES.flatMap(({ measures }) => measures);

/** The measure with this anchor, which may come from an address; undefined where there is none. */
export function measureAt(anchor: string): MeasureNote | undefined {
  return MEASURES.find((note) => note.anchor === anchor);
}

import type { Level } from './scale';

/** The message that names a level of the scale. */
export const LEVEL_KEY = {
  [-2]: 'strongReject',
  [-1]: 'leanReject',
  0: 'balanced',
  1: 'leanAccept',
  2: 'strongAccept',
} as const satisfies Record<Level, string>;

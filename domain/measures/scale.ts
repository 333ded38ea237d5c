export const LOWEST = -2;
export const HIGHEST = 2;

/** The levels of the scale, from strong rejection to strong acceptance. */
export const LEVELS: readonly number[] = [LOWEST, -1, 0, 1, HIGHEST];

/** Distance between the scale's ends. Always the scale's, never the observed one, so that figures stay comparable. */
export const RANGE = HIGHEST - LOWEST;

/** Half-width of a 95 % interval in standard deviations of the normal distribution. */
export const NORMAL_95 = 1.96;

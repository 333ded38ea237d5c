/**
 * A source of pseudo-random numbers in [0, 1) that gives the same numbers for the same seed, so that the same data gives
 * the same picture.
 *
 * Source: Steele & Vigna 2021, Software: Practice and Experience 52 (a Weyl sequence under a 32-bit mixing function).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

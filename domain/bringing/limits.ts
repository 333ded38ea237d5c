// What one article may have: a book of news is none.

export const MOST_BLOCKS = 5_000;

/** In UTF-16 units. */
export const LONGEST_BLOCK = 100_000;

/** In UTF-16 units, all texts together. */
export const LONGEST_ARTICLE = 4_000_000;

export const MOST_CLAIMS = 500;

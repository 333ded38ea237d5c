/** A text as the API answers it: in the language asked for, or in one that it exists in. */
export type LocalizedText = { text: string; language: string; direction: 'LTR' | 'RTL' };

/** Which way the page runs. Horizontal axes start where its lines start. */
export type Direction = 'ltr' | 'rtl';

/** A text as the reader shows it. Offsets of blocks in Unicode code points, end exclusive. */
export type ReaderText = {
  language: string;
  direction: 'LTR' | 'RTL';
  body: string;
  blocks: readonly { kind: 'HEADING' | 'PARAGRAPH' | 'QUOTATION'; start: number; end: number }[];
};

/** A stretch of a text; end exclusive. */
export type Span = { start: number; end: number };

/** A stretch of a text with its words, as it is stored. Offsets in Unicode code points. */
export type Passage = Span & { exact: string };

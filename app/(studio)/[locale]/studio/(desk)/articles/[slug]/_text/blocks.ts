import type { ReaderText } from './text';

/** A block of a text with its words; offsets in code points. */
export type BlockText = ReaderText['blocks'][number] & { text: string };

/** The blocks of a text, each with its words. */
export function blocksOf({ body, blocks }: ReaderText): BlockText[] {
  const characters = [...body];
  return blocks.map((block) => ({ ...block, text: characters.slice(block.start, block.end).join('') }));
}

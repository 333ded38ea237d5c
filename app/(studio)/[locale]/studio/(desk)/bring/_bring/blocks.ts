import type { BlockKind } from '@/generated/graphql/documents';

/** A block of a text that is being corrected; ids are of this page only. */
export type Block = { id: string; kind: BlockKind; text: string };

let made = 0;

/** An id that no other block of this page has. */
export function newId(): string {
  return `${Date.now().toString(36)}-${made++}`;
}

/** Another kind, or other words. */
export function change(blocks: readonly Block[], id: string, to: Partial<Omit<Block, 'id'>>): Block[] {
  return blocks.map((block) => (block.id === id ? { ...block, ...to } : block));
}

/** The block goes on where the one before it ends, whose kind holds for both. */
export function mergeWithPrevious(blocks: readonly Block[], id: string): Block[] {
  const at = blocks.findIndex((block) => block.id === id);
  const [before, own] = [blocks[at - 1], blocks[at]];
  if (!before || !own) return [...blocks];
  const merged = { ...before, text: `${before.text} ${own.text}`.trim() };
  return [...blocks.slice(0, at - 1), merged, ...blocks.slice(at + 1)];
}

/**
 * Two blocks of one; nothing changes where one of them would be empty.
 * @param offset where the second begins, in UTF-16 units.
 */
export function splitAt(blocks: readonly Block[], id: string, offset: number): Block[] {
  return blocks.flatMap((block) => {
    const [first, second] = [block.text.slice(0, offset).trim(), block.text.slice(offset).trim()];
    if (block.id !== id || first === '' || second === '') return [block];
    return [
      { ...block, text: first },
      // What follows a heading is its text.
      { id: newId(), kind: block.kind === 'HEADING' ? 'PARAGRAPH' : block.kind, text: second },
    ];
  });
}

/** Without the block. */
export function remove(blocks: readonly Block[], id: string): Block[] {
  return blocks.filter((block) => block.id !== id);
}

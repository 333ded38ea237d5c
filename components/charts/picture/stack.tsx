import type { ReactNode } from 'react';

/** A part of a drawing, drawn from its own top. `before` is the space above it. */
export type Block = { key: string; height: number; before?: number; content: ReactNode };

/** Blocks under each other, and how high they are together. */
export function stack(blocks: readonly Block[]): { height: number; content: ReactNode } {
  let y = 0;
  const content = blocks.map((block) => {
    const at = y + (block.before ?? 0);
    y = at + block.height;
    return (
      <g key={block.key} transform={`translate(0 ${at})`}>
        {block.content}
      </g>
    );
  });
  return { height: y, content };
}

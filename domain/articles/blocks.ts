import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

const KINDS = { heading: 'HEADING', paragraph: 'PARAGRAPH', quotation: 'QUOTATION' } as const;

const blocks = z.array(
  z.object({ kind: z.enum(['heading', 'paragraph', 'quotation']), start: z.number().int(), end: z.number().int() }),
);

/** A paragraph, heading or block quotation of a text; offsets in Unicode code points, end exclusive. */
export type TextBlock = { kind: (typeof KINDS)[keyof typeof KINDS]; start: number; end: number };

/**
 * The stored blocks of a text.
 * @throws ZodError where the stored value is something else, which only a write past Mawqif can bring about.
 */
export function textBlocks(stored: Prisma.JsonValue): TextBlock[] {
  return blocks.parse(stored).map(({ kind, start, end }) => ({ kind: KINDS[kind], start, end }));
}

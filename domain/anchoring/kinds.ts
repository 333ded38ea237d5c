import type { Block, TextRecord } from '../articles/record';
import { codePoints } from '../text/offsets';

/**
 * A corrected text whose headings and quotations are what they were: plain text says nothing of them. Blocks with the same words
 * keep their kind, as do changed ones between them where there are as many as before; others stay what they were taken for.
 */
export function keepingKinds(after: TextRecord, before: TextRecord): TextRecord {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const least = Math.min(was.length, is.length);
  let head = 0;
  while (head < least && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < least - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const isAligned = was.length === is.length;
  const kinds = new Map(was.map((words, at) => [words, before.blocks[at]!.kind]));
  const blocks = after.blocks.map((block, at): Block => {
    if (at < head || isAligned) return { ...block, kind: before.blocks[at]!.kind };
    if (at >= is.length - tail) return { ...block, kind: before.blocks[at - is.length + was.length]!.kind };
    return { ...block, kind: kinds.get(is[at]!) ?? block.kind };
  });
  return { ...after, blocks };
}

function wordsOf({ body, blocks }: TextRecord): string[] {
  const characters = codePoints(body);
  return blocks.map(({ start, end }) => characters.slice(start, end));
}

import { blocksOf } from '../../_text/blocks';
import type { ReaderText } from '../../_text/text';

/** A text as it is corrected: its blocks with an empty line between. */
export function paragraphsOf(text: ReaderText): string {
  return blocksOf(text)
    .map((block) => block.text)
    .join('\n\n');
}

import type { Direction } from '../text';

const OPENING = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
const POP = '\u2069';

/**
 * A text with a direction of its own, whatever stands around it; 'auto' takes it from the first letter. Said in the text
 * itself rather than by the attributes `direction` and `unicode-bidi`, which many programs that open SVG do not read.
 */
export function isolate(text: string, direction: Direction | 'auto' = 'auto'): string {
  return `${OPENING[direction]}${text}${POP}`;
}

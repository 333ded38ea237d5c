import type { Polarity } from '../quotation';
import type { Item } from '../sentences';
import type { VerbCue } from './cues';

const NEGATIONS = new Set(['لم', 'لا', 'لن', 'ولم', 'ولا', 'ولن', 'فلم', 'فلا', 'فلن', 'ليس', 'دون', 'يسبق']);
const CONDITIONS = new Set([
  'لو',
  'اذا',
  'ان',
  'ولو',
  'واذا',
  'فاذا',
  'وان',
  'اما اذا',
  'حال',
  'فلو',
  'لين',
  'ربما',
  'وربما',
  'كان',
]);
// Not to rule out, hide or deny is to hold.
const HELD_WHEN_NEGATED = new Set(['استبعد', 'نفى', 'أخفى', 'أنكر', 'كتم', 'شك', 'شكك', 'رفض']);
export function polarityOf(items: readonly Item[], cue: VerbCue): { polarity: Polarity; from: number } {
  const before = items[cue.at - 1]?.folded ?? '';
  const two = items[cue.at - 2]?.folded ?? '';
  if (NEGATIONS.has(before) && items[cue.at - 1]!.kind === 'word') {
    return { polarity: HELD_WHEN_NEGATED.has(cue.verb.perfect) ? 'asserted' : 'denied', from: cue.at - 1 };
  }
  if (
    (CONDITIONS.has(before) && before !== 'كان') ||
    (/^و?(?:لو|اذا)$/u.test(two) && NEGATIONS.has(before)) ||
    (/^و?(?:لو|اذا)$/u.test(two) && before !== '')
  ) {
    return { polarity: 'hypothetical', from: cue.at };
  }
  if (/^[وف]?(?:قد|ربما)$/u.test(before) && cue.form.aspect === 'imperfect')
    return { polarity: 'hypothetical', from: cue.at };
  return { polarity: 'asserted', from: cue.at };
}

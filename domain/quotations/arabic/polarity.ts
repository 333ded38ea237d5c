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
  if (cue.form.aspect === 'imperfect' && wasNot(items, cue.at)) return { polarity: 'denied', from: cue.at };
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

/** لم تكن فلانة تتوقع: the negation stands before the subject. */
function wasNot(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index > 0 && at - index < 8 && items[index]!.kind === 'word'; index--)
    if (/^(?:يكن|تكن|يكونوا)$/u.test(items[index]!.folded)) return /^[وف]?لم$/u.test(items[index - 1]!.folded);
  return false;
}

import type { Item, SentenceRules } from '../sentences';
import { reportingVerbs } from './verbs';
import { TITLES } from './words';

const ABBREVIATIONS = new Set(
  'st no vs etc eg ie fig vol jr sr inc ltd co corp dept est approx cf ave rd mt jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** English sentences end at a stop that is no abbreviation's, and after marks whose words end with one. */
export const ENGLISH_SENTENCES: SentenceRules = {
  endsAt(items, at) {
    const item = items[at]!;
    const next = items[at + 1];
    if (item.kind === 'stop') {
      if (next === undefined) return true;
      const lower = next.kind === 'word' && /^\p{Ll}/u.test(next.raw);
      if (/^(?:\.{2,}|…)/u.test(item.raw)) return !lower;
      const previous = items[at - 1];
      if (item.raw === '.' && previous?.kind === 'word') {
        if (TITLES.has(previous.folded) && /^\p{Lu}/u.test(previous.raw)) return false;
        if (/^\p{Lu}$/u.test(previous.raw) && next.kind === 'word' && !lower) return false;
        if (ABBREVIATIONS.has(previous.folded) && (lower || /^\p{N}/u.test(next.raw))) return false;
        if (previous.folded === 'st' && next.kind === 'word') return false;
      }
      return next.kind !== 'comma' && !lower;
    }
    if (item.kind !== 'marked') return false;
    if (next === undefined) return true;
    if (next.kind === 'marked') return endsInside(item);
    if (next.kind !== 'word' || /^\p{Ll}/u.test(next.raw)) return false;
    if (!endsInside(item)) return false;
    return endsWithPoint(item) || !attributes(items, at + 1);
  },
};

const endsInside = (item: Item) => item.marked !== null && item.end - item.marked.inner.end > 1 && item.tail !== ',';
const endsWithPoint = (item: Item) => item.tail === '.';

/** Whether a subject and a reporting verb follow: “Is it?” Marsh asked. */
function attributes(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 7); at++) {
    if (items[at]!.kind === 'stop' || items[at]!.kind === 'marked') return false;
    const forms = reportingVerbs().get(items[at]!.folded);
    if (at > from && forms?.some(({ form }) => form === 'past' || form === 's')) return true;
  }
  return false;
}

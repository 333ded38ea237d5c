import type { Item, SentenceRules } from '../sentences';
import type { Token } from '../tokens';
import { verbAt } from './cues';
import { reportingVerbs } from './verbs';
import { PLACES } from './words-for-bodies';

/** Arabic sentences end at a stop, and after words in marks that end with one unless their verb follows. */
export const ARABIC_SENTENCES: SentenceRules = {
  folded,

  endsAt(items, at) {
    const item = items[at]!;
    const next = items[at + 1];
    if (item.kind === 'stop')
      return !(/^(?:\.{2,}|…)/u.test(item.raw) && next !== undefined && next.kind === 'word') && next?.kind !== 'comma';
    if (item.kind !== 'marked') return false;
    if (next === undefined) return true;
    if (next.kind !== 'word' && next.kind !== 'marked') return false;
    return endsInside(item) && !(next.kind === 'word' && verbAt(items as Item[], at + 1)?.conjunction === 0);
  },
};

/** Whether what stands in the marks ends with a stop of its own. */
const endsInside = (item: Item) => item.marked !== null && item.end - item.marked.inner.end > 1;

/** ألكسندر and إلهان begin with no article: where no word of the language is meant, the hamza stays. */
function folded({ kind, raw, folded: usual }: Token): string {
  // آن هيدالغو is not أن.
  if (raw === 'آن') return raw;
  if (kind !== 'word' || !/^[أإ]ل.{3,}/u.test(raw) || /^الي(?:ه|ها|هم|هما|نا|ك|كم)$/u.test(usual)) return usual;
  const known = PLACES.has(usual) || reportingVerbs().verbs.has(usual);
  return known ? usual : raw[0] + usual.slice(1);
}

import type { MarkedSpan } from './marks';
import type { Quotation } from './quotation';
import type { Sentence } from './sentences';

/** Words in marks that are a sentence of their own, with the speaker of the quotation beside them. */
export interface Floating {
  /** A sentence was read, with the quotations found so far. */
  pass(sentence: Sentence, quotations: Quotation[], subjectBefore: string | null): void;
}

/** Fewer words are a title or a catchword rather than a sentence. */
const FEWEST_WORDS = 2;

export function floatingIn(): Floating {
  const waiting: MarkedSpan[] = [];
  let last: Quotation | null = null;
  let seen = 0;
  const quotationOf = (span: MarkedSpan, actor: string | null): Quotation => ({
    ...span.inner,
    type: 'floating',
    cue: null,
    speaker: null,
    actor,
    polarity: 'asserted',
    reason: span.continues ? 'next-paragraph' : 'beside-quotation',
  });
  return {
    pass({ items }, quotations, subjectBefore) {
      const before = last;
      const found = quotations.slice(seen);
      for (const quotation of found) {
        if (quotation.polarity === 'asserted') last = quotation;
      }
      if (waiting.length > 0 && found.length > 0) {
        for (const span of waiting.splice(0)) quotations.push(quotationOf(span, found[0]!.actor));
      }
      const taken = new Set(found.map(({ start }) => start));
      const marked = items.filter((item) => item.marked !== null);
      const alone = items.every((item) => item.kind !== 'word');
      for (const { marked: span } of marked) {
        if (span === null || taken.has(span.inner.start)) continue;
        const words = span.lastToken - span.firstToken;
        if (!(alone && words >= FEWEST_WORDS) && !span.continues) continue;
        const beside = found.length > 0 ? last : before;
        const actor = beside?.actor ?? subjectBefore;
        if (actor === null) waiting.push(span);
        else quotations.push(quotationOf(span, actor));
      }
      seen = quotations.length;
    },
  };
}

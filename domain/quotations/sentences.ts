import type { MarkedSpan } from './marks';
import type { Span } from './quotation';
import type { Token, TokenKind } from './tokens';

/** A token, or words in quotation marks taken as one. */
export interface Item extends Span {
  kind: TokenKind | 'marked';
  raw: string;
  folded: string;
  marked: MarkedSpan | null;
  /** Of words in marks: the punctuation mark before the closing mark. */
  tail: string;
}

/** A sentence of the text or, where `within` is set, of what somebody says in it. */
export interface Sentence {
  items: Item[];
  /** Number of its paragraph. */
  paragraph: number;
  within: MarkedSpan | null;
}

/** Languages end sentences differently after a closing mark and after abbreviations. */
export interface SentenceRules {
  /** The word as this language looks it up, where that is not how it is folded. */
  folded?(token: Token): string;
  endsAt(items: readonly Item[], at: number): boolean;
}

interface Context {
  within: MarkedSpan | null;
  items: Item[];
}

/** The sentences of a text and of what stands in quotation marks in it, in the order in which they begin. */
export function sentencesOf(tokens: readonly Token[], spans: readonly MarkedSpan[], rules: SentenceRules): Sentence[] {
  const contexts: Context[] = [];
  let next = 0;
  function fill(context: Context, from: number, to: number) {
    contexts.push(context);
    for (let at = from; at < to; ) {
      const span = spans[next];
      if (span !== undefined && span.openToken === at) {
        next++;
        const start = tokens[span.openToken]!.start;
        const end = tokens[span.nextToken - 1]!.end;
        const last = tokens[span.lastToken - 1]!;
        const tail = last.end > span.inner.end ? last.raw : '';
        context.items.push({ kind: 'marked', raw: '', folded: '', start, end, marked: span, tail });
        fill({ within: span, items: [] }, span.firstToken, span.lastToken);
        at = span.nextToken;
      } else {
        const token = tokens[at++]!;
        context.items.push({ ...token, folded: rules.folded?.(token) ?? token.folded, marked: null, tail: '' });
      }
    }
  }
  fill({ within: null, items: [] }, 0, tokens.length);
  return contexts.flatMap((context) => split(context, rules));
}

/** Longer is no sentence but a list or a text without stops; rules look at all of a sentence for each of its words. */
const LONGEST = 160;

function split({ within, items }: Context, rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let current: Item[] = [];
  const end = () => {
    if (current.length > 0) sentences.push({ items: current, paragraph, within });
    current = [];
  };
  for (const [at, item] of items.entries()) {
    if (item.kind === 'break') {
      end();
      paragraph++;
      continue;
    }
    current.push(item);
    if (rules.endsAt(items, at) || current.length >= LONGEST) end();
  }
  end();
  return sentences;
}

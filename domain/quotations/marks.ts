import type { Span } from './quotation';
import type { Token } from './tokens';
import { trimmed } from './trim';

/** Words in quotation marks, with the tokens of the marks; `open` and `close` may lie outside where a mark is missing. */
export interface MarkedSpan {
  /** What stands between the marks, without punctuation at its edges. */
  inner: Span;
  /** First token inside, and the first one after the inside. */
  firstToken: number;
  lastToken: number;
  /** First token after the closing mark. */
  nextToken: number;
  /** First token of the whole, the opening mark where there is one. */
  openToken: number;
  /** Goes on a quotation of the paragraph before, by a mark opened anew. */
  continues: boolean;
}

type Family = 'guillemet' | 'angle' | 'double' | 'single';

const FAMILY: Record<string, Family> = {
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
};
const OPENING = new Set(['«', '‹', '“', '„', '‟', '‘', '‚', '‛']);
const CLOSING = new Set(['»', '›', '”', '’']);
// An Arabic preposition or conjunction written together with the mark that follows.
const PROCLITIC = /(?:^|[\s\p{P}])[وفبكل]{1,2}$|ـ$|(?:^|[\s\p{P}])[وف]?(?:بال|لل|ال)$/u;

type Side = 'open' | 'close' | null;

/**
 * Whether a mark opens or closes: by the space around it, and where that does not tell by its shape, so that marks set
 * the wrong way round are read as they were meant. Null for an apostrophe.
 */
function sideOf(text: string, token: Token): Side {
  const before = text[token.start - 1] ?? ' ';
  const after = text[token.end] ?? ' ';
  const gapBefore = /[\s([{\-–—:،,؛;«“„‹‘"'\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(before);
  const gapAfter = /[\s)\]}\-–—.:،,؛;!?؟…»”›’"'\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(after);
  const { raw } = token;
  if (FAMILY[raw] === 'single') {
    if (raw === '‘' || raw === '‚' || raw === '‛') return gapAfter && !gapBefore ? 'close' : 'open';
    if (gapBefore && /\s/u.test(before) && !gapAfter) return raw === "'" ? 'open' : null;
    return gapAfter && !/\s/u.test(before) ? 'close' : null;
  }
  if (raw === '"') {
    if (PROCLITIC.test(text.slice(Math.max(0, token.start - 4), token.start))) return 'open';
    if (gapBefore !== gapAfter) return gapBefore ? 'open' : 'close';
    return null;
  }
  if (/\s/u.test(before) && !gapAfter && CLOSING.has(raw)) return 'open';
  if (token.start === 0 && CLOSING.has(raw)) return 'open';
  if (/[:\s]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && CLOSING.has(raw)) return 'open';
  if (
    /[^\s]/u.test(before) &&
    !gapBefore &&
    gapAfter &&
    OPENING.has(raw) &&
    !PROCLITIC.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
    return 'close';
  return OPENING.has(raw) ? 'open' : 'close';
}

interface Opened {
  token: number;
  family: Family;
}

/** The quotation marks of a text paired, in the order in which they open; unbalanced ones end with their sentence. */
export function markedSpans(text: string, tokens: readonly Token[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  const paragraphs = paragraphsOf(tokens);
  const stops = nextStops(tokens);
  const closesLater = laterCloses(text, tokens);
  let open: Opened[] = [];
  let carried: Family | null = null;
  let covered = 0;
  const add = (from: number, to: number, close: number, openToken: number, continues: boolean) => {
    if (from >= to) return;
    covered = Math.max(covered, close);
    const inner = trimmed(text, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
    if (inner !== null) spans.push({ inner, firstToken: from, lastToken: to, nextToken: close, openToken, continues });
  };
  for (const [index, [first, last]] of paragraphs.entries()) {
    const starting = tokens[first];
    const reopened = carried !== null && starting?.kind === 'mark' && FAMILY[starting.raw] === carried;
    if (carried !== null && !reopened) carried = null;
    let continuing = reopened ? first : -1;
    if (reopened) open = [];
    for (let at = first; at < last; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'mark') continue;
      const family = FAMILY[token.raw]!;
      const found = open.findLastIndex((one) => one.family === family);
      let side = continuing === at ? 'open' : sideOf(text, token);
      if (side === null && family !== 'single') side = found < 0 ? 'open' : 'close';
      if (side === null) continue;
      if (side === 'open') {
        const top = open[found];
        // The same mark opened twice, with a sentence ended between: the first was never closed.
        if (top !== undefined && hasStop(stops, top.token + 1, at)) {
          const end = sentenceEnd(stops, top.token + 1, at);
          add(top.token + 1, end, end, top.token, continuing === top.token);
          open = open.slice(0, found);
        }
        if (open.length < DEEPEST) open.push({ token: at, family });
        continue;
      }
      if (found >= 0) {
        if (family === 'single' && isApostrophe(text, tokens, at, closesLater[at]!)) continue;
        const { token: opening } = open[found]!;
        add(opening + 1, at, at + 1, opening, continuing === opening);
        open = open.slice(0, found);
        if (opening === continuing) continuing = -1;
      } else if (family !== 'single') {
        const from = missingOpening(tokens, first, at);
        if (from >= covered) add(from, at, at + 1, from, false);
      }
    }
    const next = paragraphs[index + 1];
    if (open.length > 0) {
      const outer = open[0]!;
      const opensNext =
        next !== undefined &&
        tokens[next[0]]?.kind === 'mark' &&
        FAMILY[tokens[next[0]]!.raw] === outer.family &&
        sideOf(text, tokens[next[0]]!) !== 'close';
      if (opensNext) {
        add(outer.token + 1, last, last, outer.token, continuing === outer.token);
        carried = outer.family;
        open = [];
      } else if (next !== undefined && outer.family !== 'single' && closedWithin(text, tokens, next[0], outer.family)) {
        open = [outer];
        carried = null;
      } else {
        if (outer.family !== 'single') {
          const end = sentenceEnd(stops, outer.token + 1, last);
          add(outer.token + 1, end, end, outer.token, continuing === outer.token);
        }
        open = [];
        carried = null;
      }
    } else carried = null;
  }
  return nestedOnly(spans);
}

/** Token ranges of the paragraphs. */
function paragraphsOf(tokens: readonly Token[]): [number, number][] {
  const list: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.kind !== 'break') continue;
    if (at > from) list.push([from, at]);
    from = at + 1;
  }
  return list;
}

/** For each token whether a single mark that may close stands after it in its paragraph before one opens. */
function laterCloses(text: string, tokens: readonly Token[]): boolean[] {
  const later = new Array<boolean>(tokens.length).fill(false);
  let closes = false;
  for (let at = tokens.length - 1; at >= 0; at--) {
    later[at] = closes;
    const token = tokens[at]!;
    if (token.kind === 'break') closes = false;
    else if (token.kind === 'mark' && FAMILY[token.raw] === 'single') {
      const side = sideOf(text, token);
      if (side !== null) closes = side === 'close';
    }
  }
  return later;
}

/** The apostrophe of a plural (the workers’ union) rather than a closing mark. */
function isApostrophe(text: string, tokens: readonly Token[], at: number, closesLater: boolean): boolean {
  const { start, end } = tokens[at]!;
  return (
    closesLater &&
    /s/iu.test(text[start - 1] ?? '') &&
    /\s/u.test(text[end] ?? '') &&
    /\p{L}/u.test(text[end + 1] ?? '')
  );
}

// Deeper nesting is no prose.
const DEEPEST = 8;

const PARAGRAPH_SEARCH = 600;

/** Whether the next mark of the family, within the paragraphs that follow, closes. */
function closedWithin(text: string, tokens: readonly Token[], from: number, family: Family): boolean {
  for (let at = from; at < Math.min(tokens.length, from + PARAGRAPH_SEARCH); at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && FAMILY[token.raw] === family) return sideOf(text, token) !== 'open';
  }
  return false;
}

const hasStop = (stops: Int32Array, from: number, to: number) => stops[from]! < to;

/** For each token the first one from it on that ends a sentence, or the number of tokens. */
function nextStops(tokens: readonly Token[]): Int32Array {
  const next = new Int32Array(tokens.length + 1).fill(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) next[at] = tokens[at]!.kind === 'stop' ? at : next[at + 1]!;
  return next;
}

/** First token from `from` on that ends a sentence, or `to`. */
const sentenceEnd = (stops: Int32Array, from: number, to: number) => Math.min(stops[from]!, to);

/** Where words began whose closing mark alone stands: after the colon before it, or with their sentence. */
function missingOpening(tokens: readonly Token[], first: number, close: number): number {
  let at = close - 1;
  while (at > first && tokens[at]!.kind === 'stop') at--;
  for (; at >= first; at--) {
    const { kind } = tokens[at]!;
    if (kind === 'stop' || kind === 'colon' || kind === 'mark') return at + 1;
  }
  return first;
}

/** In order of opening, without any that cross one before them. */
function nestedOnly(spans: MarkedSpan[]): MarkedSpan[] {
  const sorted = spans.sort((a, b) => a.openToken - b.openToken || b.nextToken - a.nextToken);
  const kept: MarkedSpan[] = [];
  const around: MarkedSpan[] = [];
  for (const span of sorted) {
    while (around.length > 0 && around.at(-1)!.nextToken <= span.openToken) around.pop();
    const parent = around.at(-1);
    if (parent !== undefined && (span.nextToken > parent.lastToken || span.openToken < parent.firstToken)) continue;
    kept.push(span);
    around.push(span);
  }
  return kept;
}

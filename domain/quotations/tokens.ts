import { fold } from '@/domain/text/fold';
import type { Span } from './quotation';

export type TokenKind =
  | 'word'
  | 'mark'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'stop'
  | 'dash'
  | 'bracket'
  | 'break'
  | 'other';

/** A word, a punctuation mark or a paragraph break. */
export interface Token extends Span {
  kind: TokenKind;
  raw: string;
  /** The word as it is looked up: without diacritics, case and variants of letters. */
  folded: string;
}

// A word holds its apostrophes, hyphens between Latin letters, and the points and commas of numbers; initials keep theirs.
// Letters of a broadcaster's name are one word, of which إن is no conjunction: سي إن إن.
const TOKEN =
  /(?<break>[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]\s*)|(?<word>(?<!\p{L})(?:سي [إا]ن [إا]ن|[إا]ن بي سي|[إا]ن بي [آا]ر)(?!\p{L})|(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:٫٬]\p{N}+)*[%٪]?(?:\p{L}\p{M}*)*(?:-[\p{Script=Latin}\p{N}]+)*|[\p{L}\p{M}_@#][\p{L}\p{N}\p{M}_\u0640\u200C-\u200F\u061C]*(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+|[-‐‑](?=[\p{Script=Latin}\p{N}])[\p{L}\p{N}\p{M}]+)*)|(?<mark>["“”„‟«»‹›‘’‚‛'])|(?<comma>[,،])|(?<semicolon>[;؛])|(?<colon>:)|(?<stop>\.{1,}|[!?؟…۔]+)|(?<dash>[-–—―]+)|(?<bracket>[()[\]{}])|(?<other>\S)/gu;

/** The words and marks of a text, in order; what stands between them is space. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups!).find(([, raw]) => raw !== undefined) as [TokenKind, string];
    const raw = match[0];
    const start = match.index;
    tokens.push({ kind, raw, start, end: start + raw.length, folded: kind === 'word' ? foldedWord(raw) : raw });
  }
  return tokens;
}

/** Folded, with apostrophes kept: "didn't" is one word, and so is "keeper's". */
function foldedWord(raw: string): string {
  return raw.split(/['’ʼ]/).map(fold).join("'");
}

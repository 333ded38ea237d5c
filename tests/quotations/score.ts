import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Polarity, QuotationLanguage, QuotationType } from '@/domain/quotations/quotation';

interface Span {
  start: number;
  end: number;
}

interface Gold extends Span {
  type: QuotationType;
  content: string;
  actor: string;
  polarity: Polarity;
}

/** A labelled passage. */
export interface Passage {
  id: string;
  lang: QuotationLanguage;
  text: string;
  quotes: Gold[];
}

interface Predicted extends Span {
  type: QuotationType;
  actor: string | null;
}

/** The passages of a set in this folder. */
export function passagesOf(name: string): Passage[] {
  return readFileSync(path.join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage);
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const iou = (a: Span, b: Span) => overlap(a, b) / (a.end - a.start + b.end - b.start - overlap(a, b));

/** Names as they are compared: without variants of letters, case, edge punctuation and a leading English article. */
function folded(name: string | null): string {
  return (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|an?) /, '');
}

/** Pairs of gold and prediction with an IoU of at least a half, such that its sum is the largest possible. */
function pair(gold: readonly Gold[], predicted: readonly Predicted[]): Map<Gold, Predicted> {
  // Passages hold few quotations: every assignment is tried, those of equal predictions once.
  const best = (index: number, left: readonly Predicted[]): { sum: number; pairs: [Gold, Predicted][] } => {
    const one = gold[index];
    if (one === undefined) return { sum: 0, pairs: [] };
    let found = best(index + 1, left);
    for (const candidate of left) {
      const shared = iou(one, candidate);
      if (shared < 0.5) continue;
      const rest = best(
        index + 1,
        left.filter((other) => other !== candidate),
      );
      if (rest.sum + shared > found.sum) found = { sum: rest.sum + shared, pairs: [[one, candidate], ...rest.pairs] };
    }
    return found;
  };
  return new Map(best(0, predicted).pairs);
}

export interface Score {
  /** Spans at an IoU of at least a half, by the type of the gold, or of a prediction without a partner. */
  spans: Record<QuotationType | 'all', number>;
  speakers: number;
  endToEnd: number;
}

/** F1 of spans and of spans with the right speaker, and the share of right speakers, over the passages of a language. */
export function score(passages: readonly Passage[], find: (passage: Passage) => readonly Predicted[]): Score {
  const counts = new Map<string, { gold: number; right: number; wrong: number }>();
  const count = (type: string, what: 'gold' | 'right' | 'wrong') => {
    for (const key of [type, 'all']) {
      const row = counts.get(key) ?? { gold: 0, right: 0, wrong: 0 };
      row[what]++;
      counts.set(key, row);
    }
  };
  let speakers = 0;
  for (const passage of passages) {
    const claims = passage.quotes.filter(({ polarity }) => polarity === 'asserted');
    const others = passage.quotes.filter(({ polarity }) => polarity !== 'asserted');
    const predicted = find(passage);
    const pairs = pair(claims, predicted);
    const taken = new Set(pairs.values());
    for (const claim of claims) {
      count(claim.type, 'gold');
      const partner = pairs.get(claim);
      if (partner === undefined) continue;
      count(claim.type, 'right');
      if (folded(partner.actor) !== '' && folded(partner.actor) === folded(claim.actor)) speakers++;
    }
    for (const one of predicted) {
      if (taken.has(one) || others.some((other) => overlap(one, other) * 2 >= one.end - one.start)) continue;
      count(one.type, 'wrong');
    }
  }
  const f1 = (key: string) => {
    const { gold, right, wrong } = counts.get(key) ?? { gold: 0, right: 0, wrong: 0 };
    return gold + right + wrong === 0 ? 1 : (2 * right) / (gold + right + wrong);
  };
  const { gold, right, wrong } = counts.get('all')!;
  return {
    spans: {
      all: f1('all'),
      direct: f1('direct'),
      indirect: f1('indirect'),
      mixed: f1('mixed'),
      floating: f1('floating'),
    },
    speakers: right === 0 ? 0 : speakers / right,
    endToEnd: (2 * speakers) / (gold + right + wrong),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, passagesOf } from '@/tests/quotations/score';
import { findQuotations } from './find';
import { markedSpans } from './marks';
import type { QuotationLanguage } from './quotation';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

const passages = passagesOf('dev');
const language = fc.constantFrom<QuotationLanguage>('ar', 'en');

// Words and marks that rules look at, in any order: text as no writer writes it.
const pieces = fc.constantFrom(
  ...'قال وقالت أضاف إن أن بأنه وصف نفى بحسب وفقا للبيان الوزير سامي الخطيب مؤكدا قوله هل كما لم لو إذا التي وهو عن على ما'.split(
    ' ',
  ),
  ...'said that he she told reporters The minister Ada Lovell according to denied called it if not who and but asked whether in view'.split(
    ' ',
  ),
  ...[
    '«',
    '»',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '„',
    '‹',
    '›',
    ':',
    '،',
    ',',
    '.',
    '؟',
    '!',
    '—',
    '-',
    '(',
    ')',
    '\n',
    '\n\n',
    '\nLovell:',
    '\nالخطيب:',
    '…',
    ';',
  ],
  ...[
    '\u064B',
    '\u0640',
    '\u200F',
    '\u202B',
    '😀',
    '\uD83D',
    '\uDE00',
    '\u0000',
    'é',
    'e\u0301',
    '١٢',
    '3.5',
    'U.S.',
    'Mr.',
    '#x',
    '@y',
  ],
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  // A passage from anywhere to anywhere.
  fc
    .tuple(fc.constantFrom(...passages), fc.nat(), fc.nat())
    .map(([{ text }, a, b]) => text.slice(a % text.length, b % text.length)),
);

describe('findQuotations', () => {
  it('takes any text, and what it finds lies in it, trimmed, disjoint or nested', () => {
    fc.assert(
      fc.property(anyText, language, (text, used) => {
        const quotations = findQuotations(text, { language: used });
        for (const [index, { start, end, cue, speaker, type }] of quotations.entries()) {
          for (const span of [{ start, end }, cue, speaker]) {
            if (span === null) continue;
            expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(text.slice(start, end)).toMatch(/^[^\s.,،؛;:!?؟…](?:[\s\S]*[^\s.,،؛;:!?؟…])?$/u);
          expect(cue === null).toBe(type === 'floating');
          for (const other of quotations.slice(index + 1)) {
            const apart = other.start >= end;
            const nested = other.start >= start && other.end <= end && other.end - other.start < end - start;
            expect(apart || nested).toBe(true);
          }
        }
        expect(findQuotations(text, { language: used })).toEqual(quotations);
        findQuotations(text);
      }),
      { numRuns: 250 },
    );
  });

  it('finds the same, farther on, where a paragraph without quotations stands before', () => {
    const before = { ar: 'هطل المطر أمس على الساحل.\n\n', en: 'It rained on the coast all day.\n\n' };
    for (const { text, lang } of passages as Passage[]) {
      const shift = before[lang].length;
      const moved = findQuotations(before[lang] + text, { language: lang });
      expect(moved.map(({ start, end, actor, type }) => [start - shift, end - shift, actor, type])).toEqual(
        findQuotations(text, { language: lang }).map(({ start, end, actor, type }) => [start, end, actor, type]),
      );
    }
  });

  it('finds the same whether the language is told or recognised', () => {
    for (const { text, lang } of passages)
      expect(findQuotations(text)).toEqual(findQuotations(text, { language: lang }));
    expect(findQuotations('Он сказал, что всё хорошо. «Мы готовы», — добавил министр.')).toEqual([]);
    expect(findQuotations('')).toEqual([]);
  });

  // The clock of a busy machine says little, so looks at items are counted: twice the text is at most twice the looks.
  it('looks at each item of a long text a bounded number of times', () => {
    for (const [unit, used] of [
      [
        passages
          .filter(({ lang }) => lang === 'ar')
          .map(({ text }) => text)
          .join('\n\n')
          .slice(0, 6000),
        'ar',
      ],
      [
        passages
          .filter(({ lang }) => lang === 'en')
          .map(({ text }) => text)
          .join('\n\n')
          .slice(0, 6000),
        'en',
      ],
      ['قال فلان إن '.repeat(300), 'ar'],
      ['he said, “a” and told the '.repeat(150), 'en'],
      ['«ا '.repeat(800), 'ar'],
      ['a» "b '.repeat(600), 'en'],
    ] as [string, QuotationLanguage][]) {
      const looks = (text: string) => {
        let count = 0;
        const counted = <T extends object>(list: T[]) =>
          new Proxy(list, {
            get(target, key, receiver) {
              if (typeof key === 'string' && /^\d+$/.test(key)) count++;
              return Reflect.get(target, key, receiver);
            },
          });
        findQuotations(text, { language: used, watch: counted });
        return count;
      };
      const once = looks(unit);
      expect(once).toBeGreaterThan(0);
      expect(looks(unit.repeat(3))).toBeLessThan(3.3 * once + 5000);
    }
  });

  it('splits what was said into sentences without losing or repeating a token', () => {
    for (const { text } of passages) {
      const tokens = tokensOf(text);
      const spans = markedSpans(text, tokens);
      const items = sentencesOf(tokens, spans, { endsAt: () => false }).flatMap((sentence) => sentence.items);
      const words = items.filter(({ kind }) => kind === 'word').map(({ start }) => start);
      expect(words.sort((a, b) => a - b)).toEqual(
        tokens.filter(({ kind }) => kind === 'word').map(({ start }) => start),
      );
    }
  });
});

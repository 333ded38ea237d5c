import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerBlocks } from './segments';

const block = (start: number, end: number) => ({ kind: 'PARAGRAPH', start, end });

describe('readerBlocks', () => {
  it('marks a passage within its block', () => {
    const [only] = readerBlocks('one two three', [block(0, 13)], [{ claim: 'a', start: 4, end: 7 }]);
    expect(only?.segments).toEqual([
      { text: 'one ', claims: [] },
      { text: 'two', claims: ['a'] },
      { text: ' three', claims: [] },
    ]);
    expect(only?.claims).toEqual(['a']);
  });

  it('counts code points: an emoji and Arabic marks do not shift what follows', () => {
    const body = '😀 قَالَ: نعم';
    const start = [...body].indexOf('ن');
    const [only] = readerBlocks(body, [block(0, [...body].length)], [{ claim: 'a', start, end: start + 3 }]);
    expect(only?.segments.at(-1)).toEqual({ text: 'نعم', claims: ['a'] });
  });

  it('keeps both claims where passages overlap', () => {
    const [only] = readerBlocks(
      'abcdef',
      [block(0, 6)],
      [
        { claim: 1, start: 0, end: 4 },
        { claim: 2, start: 2, end: 6 },
      ],
    );
    expect(only?.segments).toEqual([
      { text: 'ab', claims: [1] },
      { text: 'cd', claims: [1, 2] },
      { text: 'ef', claims: [2] },
    ]);
  });

  it('lists a claim whose passage reaches over two blocks once, where it begins', () => {
    const blocks = readerBlocks('abc\ndef', [block(0, 3), block(4, 7)], [{ claim: 1, start: 1, end: 6 }]);
    expect(blocks.map((one) => one.claims)).toEqual([[1], []]);
    expect(blocks[1]?.segments[0]).toEqual({ text: 'de', claims: [1] });
  });

  it('loses no letter of a block, wherever passages lie', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
        (body, spans) => {
          const length = [...body].length;
          const anchors = spans
            .map(([a, b], claim) => ({ claim, start: Math.min(a, b, length), end: Math.min(Math.max(a, b), length) }))
            .filter(({ start, end }) => start < end);
          const [only] = readerBlocks(body, [block(0, length)], anchors);
          expect(only?.segments.map((segment) => segment.text).join('')).toBe(body);
          expect(new Set(only?.claims)).toEqual(new Set(anchors.map(({ claim }) => claim)));
        },
      ),
    );
  });
});

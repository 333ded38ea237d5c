import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../errors';
import { CONTEXT_LENGTH, passageAt, verifyPassage } from './passages';

const SENTENCE = 'ولن تنضم كازاخستان إلى العقوبات «مهما» حدث 👍🏽، بحسب الوزير.';

describe('passageAt', () => {
  it('takes the words and what stands around them', () => {
    expect(passageAt(SENTENCE, 32, 38)).toEqual({
      start: 32,
      end: 38,
      exact: '«مهما»',
      prefix: 'ولن تنضم كازاخستان إلى العقوبات ',
      suffix: ' حدث 👍🏽، بحسب الوزير.',
    });
  });

  it('keeps at most 32 code points of context', () => {
    const passage = passageAt('ا'.repeat(50) + '👍'.repeat(50), 49, 51);
    expect(passage).toEqual({ start: 49, end: 51, exact: 'ا👍', prefix: 'ا'.repeat(32), suffix: '👍'.repeat(32) });
  });

  it.each([
    [-1, 3],
    [0, 0],
    [3, 2],
    [0, 4],
    [0.5, 2],
  ])('refuses %s … %s of a text of three', (start, end) => {
    expect(() => passageAt('abc', start, end)).toThrow(
      new InputError('INVALID_RANGE', 'passage', { start, end }, '0 ≤ start < end ≤ 3, in code points'),
    );
  });
});

const textWithSpan = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.constantFrom('مُ', '👩‍⚖️', '\u200D', '𐤀', '\n\n'),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''))
  .chain((text) => {
    const length = [...text].length;
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  });

describe('verifyPassage', () => {
  it('accepts every passage made from the text', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const passage = passageAt(text, start, end);
        verifyPassage(text, passage);
        expect(passage.prefix + passage.exact + passage.suffix).toBe(
          [...text].slice(Math.max(0, start - CONTEXT_LENGTH), end + CONTEXT_LENGTH).join(''),
        );
      }),
    );
  });

  it('refuses any other words, and names the part', () => {
    fc.assert(
      fc.property(
        textWithSpan,
        fc.constantFrom('exact' as const, 'prefix' as const, 'suffix' as const),
        ({ text, start, end }, part) => {
          const passage = passageAt(text, start, end);
          expect(() => verifyPassage(text, { ...passage, [part]: `${passage[part]}ا` })).toThrow(`passage.${part}`);
        },
      ),
    );
  });
});

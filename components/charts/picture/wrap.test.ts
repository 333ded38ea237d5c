import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap';

/** Every visible character is ten wide. */
const measure = (text: string) => [...text.replaceAll(/[\u2066-\u2069]/g, '')].length * 10;
const style = { size: 10, weight: 400 } as const;

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('one two three', 70, style, measure)).toEqual(['one two', 'three']);
  });

  it('breaks a word only where it is wider than a line of its own', () => {
    expect(wrap('see https://example.org/x', 100, style, measure)).toEqual(['see', 'https://', 'example.', 'org/x']);
  });

  it('keeps an isolated name isolated on every line', () => {
    expect(wrap('\u2068Roland Bijamov\u2069 said', 70, style, measure)).toEqual([
      '\u2068Roland\u2069',
      '\u2068Bijamov\u2069',
      'said',
    ]);
  });

  it('leaves no word alone in the last line where it can be helped', () => {
    expect(wrap('aaaa bbbb cccc dd', 140, style, measure)).toEqual(['aaaa bbbb', 'cccc dd']);
  });

  it('loses nothing and leaves no line too wide', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zء-ي]{1,20}$/), { maxLength: 12 }), (words) => {
        const lines = wrap(words.join(' '), 80, style, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(80);
      }),
    );
  });
});

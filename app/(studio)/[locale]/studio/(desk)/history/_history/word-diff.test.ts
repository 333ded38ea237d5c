import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearChanges, wordDiff } from './word-diff';

const textOf = (stretches: ReturnType<typeof wordDiff>, left: 'removed' | 'added') =>
  stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told in whole words, in Arabic too', () => {
    expect(wordDiff('الجسر ضروري لنا.', 'الجسر مفيد لنا.')).toEqual([
      { text: 'الجسر ', kind: 'same' },
      { text: 'ضروري', kind: 'removed' },
      { text: 'مفيد', kind: 'added' },
      { text: ' لنا.', kind: 'same' },
    ]);
  });

  it('holds both texts whole', () => {
    const text = fc
      .array(fc.constantFrom('الجسر', 'toll', ' ', '، ', '\n', '٣'), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDiff(before, after);
        expect(textOf(stretches, 'removed').replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
        expect(textOf(stretches, 'added').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
      }),
    );
  });

  it('leaves out what stayed the same far from it', () => {
    const long = 'كلمة '.repeat(100);
    const [before, , , after] = nearChanges(wordDiff(`${long}قديم ${long}`, `${long}جديد ${long}`));
    for (const { text } of [before!, after!]) expect(text.length).toBeLessThan(70);
  });
});

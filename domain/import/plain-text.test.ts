import { describe, expect, it } from 'vitest';
import { looksLikeTitle, partsOfPlainText } from './plain-text';

const LONG = 'اجتمع المجلس أمس في العاصمة وناقش مشروع الجسر الجديد، ثم رفع جلسته على أن يعود إليها بعد أسبوع.';

describe('partsOfPlainText', () => {
  it('takes each line for a paragraph, and a short line before one for a heading', () => {
    expect(partsOfPlainText(`${LONG}\nعلى النهر\n${LONG}\r\n\r\n  من  يدفع \t الثمن؟\u00A0\n${LONG}`)).toEqual([
      { kind: 'paragraph', text: LONG },
      { kind: 'heading', text: 'على النهر' },
      { kind: 'paragraph', text: LONG },
      { kind: 'paragraph', text: 'من يدفع الثمن؟' },
      { kind: 'paragraph', text: LONG },
    ]);
  });

  it('does not take short lines in a row, or the last line, for headings', () => {
    expect(
      partsOfPlainText(`First item\nSecond item\nThe council met yesterday.\nBy our correspondent`).map(
        (part) => part.kind,
      ),
    ).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph']);
  });

  it('joins the lines of a text that is wrapped to a width', () => {
    const wrapped = `The council met yesterday in the capital and discussed the plan for
a new bridge over the river, which the minister called necessary.

On the river

Engineers said that the old bridge would not stand another winter of
heavy lorries.`;
    expect(partsOfPlainText(wrapped)).toEqual([
      {
        kind: 'paragraph',
        text: 'The council met yesterday in the capital and discussed the plan for a new bridge over the river, which the minister called necessary.',
      },
      { kind: 'heading', text: 'On the river' },
      {
        kind: 'paragraph',
        text: 'Engineers said that the old bridge would not stand another winter of heavy lorries.',
      },
    ]);
  });

  it('finds nothing in white space', () => expect(partsOfPlainText(' \n\t\r\n\u00A0')).toEqual([]));
});

describe('looksLikeTitle', () => {
  it.each([
    ['من يدفع ثمن الجسر؟', true],
    ['Who pays', true],
    [LONG, false],
    ['The council met.', false],
    ['a'.repeat(201), false],
  ])('%s: %s', (text, title) => expect(looksLikeTitle(text)).toBe(title));
});

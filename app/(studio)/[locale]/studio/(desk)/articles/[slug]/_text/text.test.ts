import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { countCodePoints, utf16Offset } from './code-points';
import { offsetOfPoint, rangeOfSpan, spanOfRange } from './dom';
import { settle } from './settle';
import type { ReaderText } from './text';

const FAMILY = '👨‍👩‍👧‍👦';
const BODY = `قَالَ بوتين: «لن نقبل» 👍🏽 ${FAMILY}\nVladimir Putin said 25٪ في أستـــانة.\nمي‌خواهم \u2067abc\u2069 𐎠𐎡`;

function textOf(body: string, language = 'ar'): ReaderText {
  let start = 0;
  const blocks = body.split('\n').map((line) => {
    const block = { kind: 'PARAGRAPH' as const, start, end: start + countCodePoints(line) };
    start = block.end + 1;
    return block;
  });
  return { language, direction: 'RTL', body, blocks };
}

const slice = (body: string, start: number, end: number) => [...body].slice(start, end).join('');

/** A document with the text, its blocks cut into nested marks at some places, and something that stands apart. */
function page(text: ReaderText, cuts: readonly number[] = []) {
  const { document } = new JSDOM('<main><h1>Title</h1><div id="text"></div><p id="after">After</p></main>').window;
  const root = document.querySelector('#text')!;
  for (const { start, end } of text.blocks) {
    const block = document.createElement('p');
    block.setAttribute('data-start', String(start));
    const places = [start, ...cuts.filter((cut) => cut > start && cut < end).sort((a, b) => a - b), end];
    for (const [i, to] of places.slice(1).entries()) {
      const mark = document.createElement('mark');
      const inner = mark.appendChild(document.createElement('span'));
      inner.textContent = slice(text.body, places[i]!, to);
      block.append(mark);
      if (i === 0) {
        const apart = document.createElement('sup');
        apart.setAttribute('data-apart', '');
        apart.textContent = 'note 12';
        block.append(apart);
      }
    }
    root.append(block);
  }
  return { document, root };
}

describe('offsets of a selection', () => {
  it('come back as they were, across marks, blocks and whatever stands apart', () => {
    const text = textOf(BODY);
    const length = countCodePoints(BODY);
    const inside = [...BODY].flatMap((character, i) => (character === '\n' ? [] : [i]));
    fc.assert(
      fc.property(
        fc.constantFrom(...inside),
        fc.constantFrom(...inside),
        fc.array(fc.nat(length), { maxLength: 6 }),
        (a, b, cuts) => {
          const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
          const { root } = page(text, cuts);
          expect(spanOfRange(root, rangeOfSpan(root, span)!)).toEqual(span);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are of the blocks that a range covers, wherever its ends lie', () => {
    const text = textOf(BODY);
    const { document, root } = page(text, [4, 9]);
    const range = document.createRange();
    range.setStart(document.querySelector('h1')!.firstChild!, 2);
    range.setEnd(root.children[1]!, 0);
    expect(spanOfRange(root, range)).toEqual({ start: 0, end: text.blocks[0]!.end });
    range.setEnd(document.querySelector('#after')!, 0);
    expect(spanOfRange(root, range)).toEqual({ start: 0, end: countCodePoints(BODY) });
    range.setStart(document.querySelector('#after')!, 0);
    range.setEnd(document.querySelector('#after')!, 1);
    expect(spanOfRange(root, range)).toBeNull();
  });

  it('skip what stands apart, also where an end lies in it', () => {
    const { document, root } = page(textOf('one two'), [3]);
    const range = document.createRange();
    range.setStart(root.querySelector('sup')!.firstChild!, 3);
    range.setEnd(root.querySelectorAll('span')[1]!.firstChild!, 4);
    expect(spanOfRange(root, range)).toEqual({ start: 3, end: 7 });
  });

  it('of a point are found in its block alone', () => {
    const { document, root } = page(textOf(BODY), [3]);
    const second = root.children[1]!.querySelector('span')!.firstChild!;
    expect(offsetOfPoint(root, second, 5)).toBe(textOf(BODY).blocks[1]!.start + 5);
    expect(offsetOfPoint(root, document.querySelector('#after')!, 0)).toBeNull();
  });
});

describe('what a selection means', () => {
  const text = textOf(BODY);
  const at = (words: string) => {
    const start = countCodePoints(BODY.slice(0, BODY.indexOf(words)));
    return { start, end: start + countCodePoints(words) };
  };
  const exact = (words: string, from = 0, to = 0, whole = false) => {
    const span = at(words);
    return settle(text, { start: span.start + from, end: span.end + to }, whole)?.exact;
  };

  it('is what is stored, quotation marks and all', () => {
    expect(exact('«لن نقبل»')).toBe('«لن نقبل»');
    expect(exact('25٪')).toBe('25٪');
  });

  it('never ends within a letter with its marks, or within an emoji of several', () => {
    expect(exact('قَالَ', 0, -1)).toBe('قَالَ');
    expect(exact('قَالَ', 1)).toBe('قَالَ');
    expect(exact('👍🏽', 0, -1)).toBe('👍🏽');
    expect(exact(FAMILY, 2, -2)).toBe(FAMILY);
  });

  it('has no white space at its edges, and is nothing where there is nothing else', () => {
    expect(exact(' بوتين: ')).toBe('بوتين:');
    expect(settle(textOf('a \u00a0\t\n b'), { start: 1, end: 6 })).toBeNull();
  });

  it('keeps controls, joiners and stretched words as they stand', () => {
    expect(exact('مي‌خواهم')).toBe('مي‌خواهم');
    expect(exact('أستـــانة', 2, -2, true)).toBe('أستـــانة');
    expect(exact('\u2067abc\u2069')).toBe('\u2067abc\u2069');
  });

  it('is widened to whole words where that is asked for', () => {
    expect(exact('imir Pu', 0, 0, true)).toBe('Vladimir Putin');
    expect(exact('Vladimir', 0, 0, true)).toBe('Vladimir');
  });

  it('is a stretch of the body whatever is selected', () => {
    const length = countCodePoints(BODY);
    fc.assert(
      fc.property(fc.nat(length), fc.nat(length), fc.boolean(), (a, b, words) => {
        const passage = settle(text, { start: a, end: b }, words);
        if (!passage) return;
        expect(slice(BODY, passage.start, passage.end)).toBe(passage.exact);
        expect(passage.exact.trim()).toBe(passage.exact);
        expect(settle(text, passage)).toEqual(passage);
      }),
    );
  });
});

describe('code points', () => {
  it('are counted to and fro', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(countCodePoints(text)).toBe([...text].length);
        expect(utf16Offset(text, countCodePoints(text))).toBe(text.length);
      }),
    );
  });
});

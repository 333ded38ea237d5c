import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, numbered } from './alpha';
import { unitizingAlpha as alphaOf, type MarkedUnit } from './unitizing';

const unitizingAlpha = (coders: readonly (readonly MarkedUnit[])[], length: number) => alphaOf([{ coders, length }]);
const unit = (start: number, end: number, value = 'claim'): MarkedUnit => ({ start, end, value });

describe('by hand', () => {
  test('two coders whose single units overlap by half', () => {
    // Lengths met: claim with claim 2·2, gap with gap 2·4, claim with gap 2·4; in all 2·10, 8 of claims and 12 of gaps.
    // With itself: 4² + 4² + 6 + 6 = 44. Expected: 2·8·12 / (20 − 44/20).
    expect(unitizingAlpha([[unit(0, 4)], [unit(2, 6)]], 10)).toBeCloseTo(1 - 8 / (192 / 17.8), 12);
  });

  test('three coders, one of whom marks nothing', () => {
    // The first two mark the same 2 of 4, which the third does not: observed 2·(0 + 2 + 2)/2, of 12 in all, 4 of them marked.
    // With itself: 2² + 2² + 8. Expected: 2·4·8 / (12 − 16/12).
    expect(unitizingAlpha([[unit(0, 2)], [unit(0, 2)], []], 4)).toBeCloseTo(1 - 4 / (64 / (12 - 16 / 12)), 12);
  });

  test('the same places named differently: no agreement on names, full agreement on places', () => {
    const [one, other] = [
      [unit(0, 2, 'a'), unit(4, 6, 'b')],
      [unit(0, 2, 'b'), unit(4, 6, 'a')],
    ] as const;
    expect(unitizingAlpha([one, other], 8)).toBeLessThan(1);
    const placed = [one, other].map((units) => units.map(({ start, end }) => unit(start, end)));
    expect(unitizingAlpha(placed, 8)).toBe(1);
  });
});

test('there is none of a single coder, nor where all of the text is marked alike', () => {
  expect(unitizingAlpha([[unit(0, 2)]], 8)).toBeNull();
  expect(unitizingAlpha([[], []], 8)).toBeNull();
  expect(unitizingAlpha([[unit(0, 8)], [unit(0, 8)]], 8)).toBeNull();
  expect(unitizingAlpha([[unit(0, 3), unit(3, 8)], [unit(0, 8)]], 8)).toBeNull();
});

test('refuses units that are empty, overlap, or leave the text', () => {
  for (const units of [[unit(2, 2)], [unit(0, 3), unit(2, 5)], [unit(-1, 2)], [unit(7, 9)], [unit(Number.NaN, 2)]]) {
    expect(() => unitizingAlpha([units, []], 8)).toThrow(RangeError);
  }
});

describe('laws', () => {
  const LENGTH = 12;
  /** A coder's text, character by character: what it is marked as, or not at all. */
  const coder = fc.array(fc.option(fc.constantFrom('a', 'b'), { freq: 2 }), { minLength: LENGTH, maxLength: LENGTH });
  const coders = fc.array(coder, { minLength: 2, maxLength: 4 });
  const singly = (text: readonly (string | null)[]) =>
    text.flatMap((value, i) => (value === null ? [] : [unit(i, i + 1, value)]));
  const inRuns = (text: readonly (string | null)[]) => {
    const units: MarkedUnit[] = [];
    for (const next of singly(text)) {
      const last = units.at(-1);
      if (last?.end === next.start && last.value === next.value) last.end = next.end;
      else units.push(next);
    }
    return units;
  };
  const close = (a: number | null, b: number | null) =>
    b === null ? expect(a).toBeNull() : expect(a).toBeCloseTo(b, 9);

  test('where every unit is one character it is the nominal alpha of the characters', () => {
    fc.assert(
      fc.property(coders, (texts) => {
        const characters = texts[0]!.map((_, i) => texts.map((text) => text[i] ?? 'gap'));
        close(unitizingAlpha(texts.map(singly), LENGTH), alpha(numbered(characters), 'NOMINAL'));
      }),
    );
  });

  test('it is at most 1, and 1 exactly where all mark the same', () => {
    fc.assert(
      fc.property(coders, (texts) => {
        const found = unitizingAlpha(texts.map(inRuns), LENGTH);
        if (found === null) return;
        expect(found).toBeLessThanOrEqual(1);
        expect(found === 1).toBe(texts.every((text) => text.join() === texts[0]!.join()));
        expect(unitizingAlpha([texts[0]!, texts[0]!].map(inRuns), LENGTH) ?? 1).toBe(1);
      }),
    );
  });

  test('neither the order of coders or units matters, nor which way the text runs', () => {
    fc.assert(
      fc.property(coders, (texts) => {
        const found = unitizingAlpha(texts.map(inRuns), LENGTH);
        close(unitizingAlpha(texts.map((text) => inRuns(text).toReversed()).toReversed(), LENGTH), found);
        close(
          unitizingAlpha(
            texts.map((text) => inRuns(text.toReversed())),
            LENGTH,
          ),
          found,
        );
      }),
    );
  });

  test('texts that the same coders read are one text, and a text that one alone read tells nothing', () => {
    fc.assert(
      fc.property(fc.tuple(coder, coder), fc.tuple(coder, coder), coder, (first, second, alone) => {
        const length = LENGTH;
        const texts = [first, second].map((coders) => ({ coders: coders.map(singly), length }));
        const joined = first.map((text, i) => singly([...text, ...second[i]!]));
        const found = unitizingAlpha(joined, 2 * LENGTH);
        close(alphaOf(texts), found);
        close(alphaOf([...texts, { coders: [singly(alone)], length }]), found);
      }),
    );
  });
});

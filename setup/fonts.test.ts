import { readFileSync } from 'node:fs';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { codePoints, declaredFaces } from './fonts.mjs';

const faces = (await declaredFaces()).map(({ variable, preload, declarations }) => ({
  variable,
  preload,
  characters: new Set(codePoints(declarations[0]!.value)),
}));
const of = (family: string) => faces.filter(({ variable }) => variable.startsWith(family));

it('reads a range as CSS does', () => {
  expect(codePoints('U+0020,U+0660-0662, U+AB')).toEqual([0x20, 0x660, 0x661, 0x662, 0xab]);
});

it.each(['--font-sans', '--font-serif'])('gives each character of %s to one face', (family) => {
  const seen = new Map<number, string>();
  for (const { variable, characters } of of(family)) {
    // These two stand in Arabic pages in the place of the Latin one.
    if (/-(?:signs|letters)$/.test(variable)) continue;
    for (const one of characters) {
      expect(seen.get(one), `U+${one.toString(16)}, which ${variable} has`).toBeUndefined();
      seen.set(one, variable);
    }
  }
});

it('divides the Latin serif for Arabic pages, and loses nothing', () => {
  const [whole, signs, letters] = ['', '-signs', '-letters'].map(
    (part) => faces.find(({ variable }) => variable === `--font-serif-latin${part}`)!.characters,
  ) as [Set<number>, Set<number>, Set<number>];
  const written = (characters: Set<number>) => [...characters].filter((one) => one >= 0x20).sort((a, b) => a - b);
  expect(written(new Set([...signs, ...letters]))).toEqual(written(whole));
  expect(signs.size + letters.size).toBe(new Set([...signs, ...letters]).size);
});

it.each(['--font-sans', '--font-serif'])(
  'loses no Arabic or Latin letter of the files that %s is cut from',
  (family) => {
    const all = new Set(of(family).flatMap(({ characters }) => [...characters]));
    for (const one of [...codePoints('U+0020-007E,U+00A0-00FF,U+0600-06FF,U+0750-077F')]) expect(all).toContain(one);
  },
);

it.each(['ar', 'en'])(
  'sets every letter and digit of the interface in %s in a face that is fetched at once',
  (locale) => {
    const atOnce = faces.filter(({ variable, preload }) => preload && variable.startsWith('--font-sans'));
    const words = readFileSync(`messages/${locale}.json`, 'utf8').match(/[\p{Script=Arabic}\p{Script=Latin}\p{Nd}]/gu)!;
    const without = [...new Set(words)].filter(
      (one) => !atOnce.some(({ characters }) => characters.has(one.codePointAt(0)!)),
    );
    // Indices of formulas, which no face has.
    expect(without.filter((one) => !'ᵥₐᵢⱼ'.includes(one))).toEqual([]);
  },
);

it.each([
  ['sans-arabic-400', 'U+0621-063A,U+0641-0652,U+067E,U+06AF', 'ے'],
  ['serif-arabic', 'U+0621-063A,U+0641-0652,U+067E,U+06AF', 'ے'],
  ['sans-latin-600', 'U+0041-005A,U+0061-007A,U+0030-0039,U+00E9', 'ł'],
  ['serif-latin-signs', 'U+0020,U+0030-0039,U+00AB,U+00BB', 'A'],
  ['serif-latin-letters', 'U+0041-005A,U+0061-007A', '0'],
])('%s holds %s and not %s', async (name, promised, strange) => {
  const file = readFileSync(`generated/fonts/${name}.woff2`);
  const all = String.fromCodePoint(...codePoints('U+0020-06FF'));
  const held = new Set(
    new Face(new Blob(await subsetFont(file, all, { targetFormat: 'truetype' })), 0).collectUnicodes(),
  );
  expect(codePoints(promised).filter((one) => !held.has(one))).toEqual([]);
  expect(held.has(strange.codePointAt(0)!)).toBe(false);
});

import { expect, test } from 'vitest';
import { neededFonts } from './fonts';

const font = (name: string) => `</_next/static/media/${name}.woff2>; rel=preload; as="font"; crossorigin=""`;
const [arabic, naskh, latin, bold, serif, signs, letters] = [
  'sans_arabic_400.p.1',
  'serif_arabic.p.2',
  'sans_latin_400-s.p.3',
  'sans_latin_600-s.p.4',
  'serif_latin-s.p.5',
  'serif_latin_signs.p.6',
  'serif_latin_letters.p.7',
].map(font);
const style = '</_next/static/chunks/a.css>; rel=preload; as="style"';
const all = [arabic, latin, bold, naskh, serif, signs, letters, style].join(', ');

test('a page preloads the faces its language begins with, and no style sheet is lost', () => {
  expect(neededFonts(all, 'ar', '/ar/claims')).toBe([arabic, latin, bold, naskh, signs, style].join(', '));
  expect(neededFonts(all, 'en', '/en/claims')).toBe([latin, bold, serif, style].join(', '));
});

test('a page of a text in both languages preloads the faces of both texts', () => {
  expect(neededFonts(all, 'ar', '/ar/claims/some.1')).toBe(
    [arabic, latin, bold, naskh, signs, letters, style].join(', '),
  );
  expect(neededFonts(all, 'en', '/en/articles/some')).toBe([latin, bold, naskh, serif, style].join(', '));
});

import { expect, test } from 'vitest';
import { neededFonts } from './fonts';

const font = (name: string) => `</_next/static/media/${name}.woff2>; rel=preload; as="font"; crossorigin=""`;
const [arabic, naskh, latin, bold, serif] = [
  'ibm_plex_sans_arabic_arabic_400_normal.p.1',
  'noto_naskh_arabic_arabic_wght_normal.p.2',
  'ibm_plex_sans_latin_400_normal-s.p.3',
  'ibm_plex_sans_latin_600_normal-s.p.4',
  'source_serif_4_latin_wght_normal-s.p.5',
].map(font);
const style = '</_next/static/chunks/a.css>; rel=preload; as="style"';
const all = [arabic, latin, bold, naskh, serif, style].join(', ');

test('a page preloads the faces its language begins with, and no style sheet is lost', () => {
  expect(neededFonts(all, 'ar')).toBe([arabic, latin, bold, naskh, style].join(', '));
  expect(neededFonts(all, 'en')).toBe([latin, bold, serif, style].join(', '));
});

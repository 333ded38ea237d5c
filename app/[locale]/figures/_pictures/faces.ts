import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import type { TextStyle } from '@/components/charts/picture/setting';
import type { Locale } from '@/i18n/routing';
import { unpacked } from './woff';

/** One font file: a script of a family in one weight. */
export type FontFace = {
  family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic';
  weight: TextStyle['weight'];
  /** The file as it is served, which a picture embeds. */
  file: Buffer;
  font: Font;
  /** Units of its drawings per size of letters. */
  unitsPerEm: number;
  /** What was found out of the font before: which glyph a character has, and how glyphs are drawn. */
  glyphs: Map<number, number | undefined>;
  outlines: Map<number, string>;
};

/** Whether a face has a character. Each is looked up in the font once: a picture has thousands of letters. */
export function hasCharacter({ font, glyphs }: FontFace, point: number): boolean {
  if (!glyphs.has(point)) glyphs.set(point, font.nominalGlyph(point));
  return glyphs.get(point) !== undefined;
}

/** How a glyph is drawn, in the face's units, upwards. */
export function outlineOf({ font, outlines }: FontFace, glyph: number): string {
  const known = outlines.get(glyph) ?? font.glyphToPath(glyph);
  outlines.set(glyph, known);
  return known;
}

const FOLDER = path.join(process.cwd(), 'node_modules/@fontsource');
const ARABIC = { family: 'IBM Plex Sans Arabic', script: 'arabic' } as const;
const SANS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map(
  (script) => ({ family: 'IBM Plex Sans', script }) as const,
);
/** In which order a letter is looked for: the language's own script first, as in app/globals.css. */
const ORDER = { ar: [ARABIC, ...SANS], en: [...SANS, ARABIC] } as const satisfies Record<Locale, unknown>;

const loaded = new Map<string, FontFace>();

/** The faces of one weight in the order a letter of a text in this language is looked for. */
export function facesFor(locale: Locale, weight: TextStyle['weight']): FontFace[] {
  return ORDER[locale].map(({ family, script }) => {
    const name = `${family === 'IBM Plex Sans' ? 'ibm-plex-sans' : 'ibm-plex-sans-arabic'}-${script}-${weight}-normal`;
    const known = loaded.get(name);
    if (known) return known;
    const folder = name.slice(0, name.indexOf(`-${script}-${weight}`));
    const file = readFileSync(path.join(FOLDER, folder, 'files', `${name}.woff`));
    const face = new Face(new Blob(unpacked(file)));
    const made: FontFace = {
      family,
      weight,
      file,
      font: new Font(face),
      unitsPerEm: face.upem,
      glyphs: new Map(),
      outlines: new Map(),
    };
    loaded.set(name, made);
    return made;
  });
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { whenChanged } from './fingerprint.mjs';

const OUT = 'generated/fonts';
const DECLARED = 'app/fonts.ts';

const sans = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin';
const sansArabic = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic';
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const serifArabic = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';

/** What each file is cut from, by its name there. */
const CUT_FROM = {
  'sans-arabic-400': `${sansArabic}-400-normal.woff2`,
  'sans-arabic-600': `${sansArabic}-600-normal.woff2`,
  'sans-latin-400': `${sans}-400-normal.woff2`,
  'sans-latin-600': `${sans}-600-normal.woff2`,
  'serif-arabic': serifArabic,
  'serif-latin': serif,
  'serif-latin-signs': serif,
  'serif-latin-letters': serif,
};

/**
 * Of a font's features those that browsers apply by themselves, for both scripts, and the even digits that style sheets ask for:
 * without fractions, raised digits and other shapes a Latin face is a fifth smaller.
 */
const FEATURES = [
  ...['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'clig', 'calt', 'rlig', 'rclt', 'rvrn'],
  ...['isol', 'init', 'medi', 'fina', 'curs', 'mset', 'stch'],
  ...['tnum', 'lnum'],
];

const files = {
  sources: [DECLARED, 'setup/fonts.mjs', 'package-lock.json'],
  outputs: Object.keys(CUT_FROM).map((name) => `${OUT}/${name}.woff2`),
};

/**
 * Writes the faces that pages begin with, cut to the characters and weights that app/fonts.ts declares for them
 * (docs/decisions/0117).
 * @returns {Promise<boolean>} whether they were written now
 */
export function cutFonts() {
  return whenChanged('fonts', files, async () => {
    const { default: subsetFont } = await import('subset-font');
    await mkdir(OUT, { recursive: true });
    for (const { src, weight, declarations } of await declaredFaces()) {
      const range = declarations.find(({ prop }) => prop === 'unicode-range').value;
      const characters = String.fromCodePoint(...codePoints(range));
      const [min, max] = (weight ?? '').split(' ').map(Number);
      for (const file of typeof src === 'string' ? [src] : src.map((one) => one.path)) {
        if (!file.startsWith(`../${OUT}/`)) continue;
        const from = CUT_FROM[path.basename(file, '.woff2')];
        if (!from) throw new Error(`${DECLARED} has ${file}, and setup/fonts.mjs does not say what it is cut from.`);
        const whole = await readFile(path.join('node_modules', from));
        const variationAxes = max === undefined ? undefined : { wght: { min, max } };
        const cut = await subsetFont(whole, characters, {
          targetFormat: 'woff2',
          keepFeatures: FEATURES,
          variationAxes,
        });
        await writeFile(path.join(OUT, path.basename(file)), cut);
      }
    }
  });
}

/** What app/fonts.ts gives to next/font, which reads it as text and cannot be called here. */
export async function declaredFaces() {
  const { build } = await import('esbuild');
  const recorder = {
    name: 'recorder',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^next\/font\/local$/ }, ({ path }) => ({ path, namespace: 'recorder' }));
      onLoad({ filter: /.*/, namespace: 'recorder' }, () => ({
        contents: 'export const faces = []; export default (face) => ({ variable: faces.push(face) });',
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: `import './${DECLARED}'; export { faces } from 'next/font/local';`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    plugins: [recorder],
  });
  const { faces } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return faces;
}

/** The code points of a unicode-range: U+20,U+600-6FF. */
export function codePoints(range) {
  return range.split(',').flatMap((part) => {
    const [first, last = first] = part
      .trim()
      .slice('U+'.length)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

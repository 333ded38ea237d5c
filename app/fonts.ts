import localFont from 'next/font/local';

// Only the scripts and weights the pages use, each as its own face, so that a page without Cyrillic loads none. What pages
// are set in is cut out of the packages' files to the characters declared here (setup/fonts.mjs): the letters of Arabic,
// and of Persian for its names; ASCII, and where names stand the letters of western Europe; signs. Rarer letters come from
// the files as they are, where a page holds one. next/font reads these calls as text: every value must be a literal.

const sansArabic = localFont({
  src: [
    { path: '../generated/fonts/sans-arabic-400.woff2', weight: '400' },
    { path: '../generated/fonts/sans-arabic-600.woff2', weight: '600' },
  ],
  variable: '--font-sans-arabic',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670-0671,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC,U+200C-200E',
    },
  ],
});

const sansArabicRare = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-sans-arabic-rare',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0600-060B,U+060D-061A,U+061C-061E,U+0620,U+063B-063F,U+0656-065F,U+066D-066F,U+0672-067D,U+067F-0685,U+0687-0697,U+0699-06A8,U+06AA-06AE,U+06B0-06CB,U+06CD-06FF,U+0750-077F,U+2010-2011,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
    },
  ],
});

const sansLatin = localFont({
  src: [
    { path: '../generated/fonts/sans-latin-400.woff2', weight: '400' },
    { path: '../generated/fonts/sans-latin-600.woff2', weight: '600' },
  ],
  variable: '--font-sans-latin',
  display: 'optional',
  preload: true,
  adjustFontFallback: 'Arial',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-007E,U+00A0,U+00AB,U+00B1-00B2,U+00B7,U+00BB,U+00C0-00FF,U+2000-200B,U+200F,U+2012-206F,U+2191,U+2193,U+2212',
    },
  ],
});

const sansLatinRare = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2', weight: '600' },
  ],
  variable: '--font-sans-latin-rare',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+007F-009F,U+00A1-00AA,U+00AC-00B0,U+00B3-00B6,U+00B8-00BA,U+00BC-00BF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+20AC,U+2122,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const sansLatinExtended = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2', weight: '600' },
  ],
  variable: '--font-sans-latin-extended',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130,U+0132-0151,U+0154-024F,U+0259,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
    },
  ],
});

const sansCyrillic = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff2', weight: '600' },
  ],
  variable: '--font-sans-cyrillic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

// The letters that Kazakh has beyond Russian.
const sansCyrillicExtended = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-sans-cyrillic-extended',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0460-048F,U+0492-04AF,U+04B2-052F' }],
});

const serifArabic = localFont({
  src: '../generated/fonts/serif-arabic.woff2',
  weight: '400 600',
  variable: '--font-serif-arabic',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670-0671,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC,U+200C-200E',
    },
  ],
});

const serifArabicRare = localFont({
  src: '../node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-serif-arabic-rare',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0600-060B,U+060D-061A,U+061C-061E,U+0620,U+063B-063F,U+0656-065F,U+066D-066F,U+0672-067D,U+067F-0685,U+0687-0697,U+0699-06A8,U+06AA-06AE,U+06B0-06CB,U+06CD-06FF,U+0750-077F,U+2010-2011,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
    },
  ],
});

const serifLatin = localFont({
  src: '../generated/fonts/serif-latin.woff2',
  weight: '400 600',
  variable: '--font-serif-latin',
  display: 'optional',
  preload: true,
  adjustFontFallback: 'Times New Roman',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-007E,U+00A0,U+00AB,U+00B1-00B2,U+00B7,U+00BB,U+00D7,U+2000-200B,U+200F,U+2012-206F,U+2191,U+2193,U+2212',
    },
  ],
});

// What an Arabic page has of the Latin face: digits and signs, without which it would fetch all letters for a space. The
// letters are a face without these: where the signs are late, a browser would fetch the next face that has them.
const serifLatinSigns = localFont({
  src: '../generated/fonts/serif-latin-signs.woff2',
  weight: '400 600',
  variable: '--font-serif-latin-signs',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-0040,U+005B-0060,U+007B-007E,U+00A0,U+00AB,U+00B1-00B2,U+00B7,U+00BB,U+00D7,U+2000-200B,U+200F,U+2012-206F,U+2191,U+2193,U+2212',
    },
  ],
});

const serifLatinLetters = localFont({
  src: '../generated/fonts/serif-latin-letters.woff2',
  weight: '400 600',
  variable: '--font-serif-latin-letters',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0041-005A,U+0061-007A' }],
});

const serifLatinRare = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-latin-rare',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+007F-009F,U+00A1-00AA,U+00AC-00B0,U+00B3-00B6,U+00B8-00BA,U+00BC-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+20AC,U+2122,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const serifLatinExtended = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-latin-extended',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130,U+0132-0151,U+0154-024F,U+0259,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
    },
  ],
});

const serifCyrillic = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-cyrillic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const serifCyrillicExtended = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-cyrillic-extended',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0460-048F,U+0492-04AF,U+04B2-052F' }],
});

/** Class of the root element: it defines the faces that app/globals.css puts together as --font-sans and --font-serif. */
export const fontFaces = [
  sansArabic,
  sansArabicRare,
  sansLatin,
  sansLatinRare,
  sansLatinExtended,
  sansCyrillic,
  sansCyrillicExtended,
  serifArabic,
  serifArabicRare,
  serifLatin,
  serifLatinSigns,
  serifLatinLetters,
  serifLatinRare,
  serifLatinExtended,
  serifCyrillic,
  serifCyrillicExtended,
]
  .map((font) => font.variable)
  .join(' ');

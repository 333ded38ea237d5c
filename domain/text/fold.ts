// Marks that a reader may leave out: Latin and Cyrillic accents, Arabic tashkeel and Quranic signs, variation selectors.
// Marks of other scripts stay, since in those (Devanagari, Thai) they are vowels.
const OPTIONAL_MARKS =
  /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF]|[\uFE00-\uFE0F]/gu;

// Zero-width characters, bidi controls, soft hyphens (all of category Cf), and the tatweel that only stretches a word.
const INVISIBLE = /[\p{Cf}\u0640]/gu;

// Each letter is written as the one that readers type for it. What decomposes (أ إ آ ؤ ئ é ё) needs no entry: its mark
// is taken off instead.
const LETTERS: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ς: 'σ',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

// Arabic-Indic, then Persian.
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * A text as search compares it: forms of one Arabic letter become one (أإآٱ→ا, ى ی→ي, ة→ه, ؤ→و, ئ→ي, ک→ك),
 * tashkeel, tatweel, accents and invisible characters are gone, Arabic and Persian digits are Western, letters are lower
 * case, and anything between words is one space. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  return foldByTable(text) ?? foldStepByStep(text);
}

function foldStepByStep(text: string): string {
  return (
    text
      // Compatibility forms too, since old Arabic files and copied PDF text hold whole ligatures (ﻻ, ﷲ).
      .normalize('NFKD')
      .toLowerCase()
      // Lower-casing may bring back a decomposable letter.
      .normalize('NFKD')
      .replace(OPTIONAL_MARKS, '')
      .replace(INVISIBLE, '')
      .replace(FOLDED_LETTERS, (letter) => LETTERS[letter]!)
      .replace(DIGITS, (digit) => String(digit.codePointAt(0)! & 0xf))
      .replace(BETWEEN_WORDS, ' ')
      .trim()
      .normalize('NFC')
  );
}

// Letters of the scripts that are read here most (Latin, Cyrillic, Arabic, and the punctuation between) fold one by one,
// whatever stands beside them. Their table is made by the steps above, once; an import spends most of its time otherwise.
const TABLED: readonly (readonly [number, number])[] = [
  [0x0000, 0x024f],
  [0x0400, 0x052f],
  [0x0600, 0x06ff],
  [0x2000, 0x206f],
];
const TABLE_END = 0x2070;
const BETWEEN = 0x20;
const LEFT_OUT = 0;
const NOT_TABLED = 0xffff;

let table: Uint16Array | null = null;

function tableOfUnits(): Uint16Array {
  const made = new Uint16Array(TABLE_END).fill(NOT_TABLED);
  for (const [first, last] of TABLED) {
    for (let unit = first; unit <= last; unit++) {
      const letter = String.fromCharCode(unit);
      const folded = foldStepByStep(`a${letter}b`);
      const within = folded.slice(1, -1);
      if (folded === 'ab') made[unit] = LEFT_OUT;
      // What stays as a mark may change what it stands beside.
      else if (within.length === 1 && !/\p{M}/u.test(letter + within)) made[unit] = within.charCodeAt(0);
    }
  }
  return made;
}

// Used again for every text: to make one takes longer than to fold a sentence.
let units = new Uint16Array(4096);

/** The folded text, or null where some of its characters need more than the table. */
function foldByTable(text: string): string | null {
  table ??= tableOfUnits();
  const { length } = text;
  if (units.length < length) units = new Uint16Array(2 * length);
  const folded = units;
  let end = 0;
  let between = false;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const to = unit < TABLE_END ? table[unit]! : NOT_TABLED;
    if (to === NOT_TABLED) return null;
    if (to === LEFT_OUT) continue;
    if (to === BETWEEN) {
      between = end > 0;
      continue;
    }
    if (between) {
      folded[end++] = BETWEEN;
      between = false;
    }
    folded[end++] = to;
  }
  return UTF16.decode(folded.subarray(0, end));
}

const UTF16 = new TextDecoder('utf-16le');

/** One search text out of several: each folded, empty and repeated ones left out, separated by a line break. */
export function foldAll(texts: readonly string[]): string {
  return [...new Set(texts.map(fold))].filter((text) => text !== '').join('\n');
}

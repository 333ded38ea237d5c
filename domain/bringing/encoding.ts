import { declaredEncoding, decodeText } from '../import/encoding';
import { recogniseLanguage } from '../text/language';
import { BringError } from './errors';

/** A text, and the encoding that it was read in, as browsers name it. */
export type Decoded = { text: string; encoding: string };

// What newsrooms' files are in that are not in UTF-8, and the languages that each is for.
// Of those in which a text makes the same words, the first is taken.
const OLD_ENCODINGS = ['windows-1252', 'windows-1256', 'windows-1251', 'iso-8859-6', 'koi8-r'] as const;

/** So many bytes tell the encoding of a text. */
const SAMPLE = 20_000;

/**
 * Reads a text in the encoding that it is in: the one chosen by a person, else that of its byte order mark, else UTF-8 where
 * all of it is that, else the stated one, else the one in which it makes words.
 * @param chosen by a person; null for none.
 * @param stated by the server, else found in the file.
 * @throws BringError BROKEN_ENCODING, or NOT_TEXT for a file of another kind.
 */
export function decode(
  bytes: Uint8Array,
  { chosen, stated }: { chosen: string | null; stated: string | null },
): Decoded {
  const declared = stated ?? declaredEncoding(bytes);
  const candidates = chosen ? [chosen] : ['utf-8', declared, guess(bytes)];
  for (const encoding of new Set(candidates)) {
    const text = encoding === null ? null : strictly(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding: nameOf(bytes, encoding) };
  }
  throw new BringError('BROKEN_ENCODING', `Not a text in ${chosen ?? declared ?? 'an encoding that is recognised'}.`);
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  const faults: Parameters<typeof decodeText>[3] = [];
  const text = decodeText('', bytes, encoding, faults);
  const other = faults.find(({ code }) => code === 'UNSUPPORTED');
  if (other) throw new BringError('NOT_TEXT', `Found ${other.found}.`);
  return text !== null && isWindows1252(encoding) ? withPunctuation(text) : text;
}

const isWindows1252 = (encoding: string) => new TextDecoder(encoding).encoding === 'windows-1252';

/** What Windows-1252 has from 0x80 to 0x9F, which Node reads as Latin-1, that is as controls. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => PUNCTUATION[control.charCodeAt(0) - 0x80]!);
}

/** What it was read in: a byte order mark overrules everything else. */
function nameOf(bytes: Uint8Array, encoding: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return encoding.toLowerCase();
}

/** The encoding in which a text makes words of a language that is recognised; null for none. */
function guess(bytes: Uint8Array): string | null {
  // In UTF-16 spaces and full stops have a byte of zero, at the same place of each pair.
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
  if (zeros[0]! + zeros[1]! > sample.length / 50) return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
  const scores = OLD_ENCODINGS.map((encoding) => ({
    encoding,
    score: wordsIn(strictly(sample, encoding) ?? ''),
  })).sort((a, b) => b.score - a.score);
  return scores[0]!.score > 0 ? scores[0]!.encoding : null;
}

// The commonest words, which hardly a sentence goes without.
const COMMON: Readonly<Record<string, RegExp>> = {
  ar: /^(في|من|على|إلى|الى|أن|ان|إن|التي|الذي|عن|هذا|هذه|ما|لا|كان|مع|بعد|كما|وقال|قال)$/u,
  ru: /^(и|в|не|на|что|с|по|как|это|из|за|от|для|к|о|но|его|также|был)$/iu,
  kk: /^(және|мен|бұл|бар|деп|үшін|екен|бойынша|туралы)$/iu,
};
const COMMON_LATIN = /^(the|of|and|to|in|that|le|la|les|de|des|et|der|die|und|el|los|que|en)$/iu;

/** How much of a text are commonest words of one language, 0 … 1. */
function wordsIn(text: string): number {
  if (/[\u0080-\u009F]/u.test(text)) return 0;
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const share = (common: RegExp) => words.filter((word) => common.test(word)).length / Math.max(words.length, 1);
  const language = recogniseLanguage(text);
  const expected = language === null ? undefined : COMMON[language];
  return expected ? share(expected) : share(COMMON_LATIN);
}

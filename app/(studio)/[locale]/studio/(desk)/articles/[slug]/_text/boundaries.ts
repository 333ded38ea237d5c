import type { Span } from './text';

/** What a text is cut into: characters as readers see them, words, sentences. */
export type Unit = 'grapheme' | 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: Unit): Intl.Segmenter {
  const name = `${language} ${granularity}`;
  const known = segmenters.get(name);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  segmenters.set(name, made);
  return made;
}

/** What can be chosen by itself: whatever has a letter, a digit or a picture. Marks and spaces between are passed over. */
const SPOKEN = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const WHITE = /^\s+$/u;

/** The words of a text, in UTF-16 offsets. Emoji count as words; punctuation and spaces do not. */
export function wordsOf(text: string, language: string): Span[] {
  return spansOf(text, language, 'word').filter(({ start, end }) => SPOKEN.test(text.slice(start, end)));
}

/** The sentences of a text, in UTF-16 offsets, without the spaces around them. */
export function sentencesOf(text: string, language: string): Span[] {
  return spansOf(text, language, 'sentence')
    .map((span) => withoutSpaces(text, span))
    .filter(({ start, end }) => start < end);
}

function spansOf(text: string, language: string, unit: Unit): Span[] {
  const spans = [];
  for (const { segment, index } of segmenter(language, unit).segment(text))
    spans.push({ start: index, end: index + segment.length });
  return spans;
}

/** The characters of a text as readers see them: a letter with its marks, an emoji of several. In UTF-16 offsets. */
export function graphemesOf(text: string, language: string): Span[] {
  return spansOf(text, language, 'grapheme');
}

/** The span, widened to whole characters where it begins or ends within one. */
export function wholeCharacters(text: string, { start, end }: Span, language: string): Span {
  const segments = segmenter(language, 'grapheme').segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end);
  return { start: first ? first.index : start, end: last && last.index < end ? last.index + last.segment.length : end };
}

/** The span, widened to whole words where it begins or ends within one. */
export function wholeWords(text: string, { start, end }: Span, language: string): Span {
  const words = wordsOf(text, language);
  const first = words.find((word) => word.start < start && start < word.end);
  const last = words.find((word) => word.start < end && end < word.end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** The span without the white space at its edges. A space that carries a mark is none. */
export function withoutSpaces(text: string, { start, end }: Span, language = 'und'): Span {
  const inside = graphemesOf(text.slice(start, end), language).filter(
    (one) => !WHITE.test(text.slice(start + one.start, start + one.end)),
  );
  if (inside.length === 0) return { start, end: start };
  return { start: start + inside[0]!.start, end: start + inside.at(-1)!.end };
}

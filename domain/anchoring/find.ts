import type { Passage } from '../text/passages';
import { type Approximate, approximateMatches, likeness } from './approximate';
import { type Folded, folded } from './folded';
import { onWholeWords } from './whole-words';

/** A place where a passage may stand now, in code points, end exclusive. */
export type Candidate = {
  start: number;
  end: number;
  /** How alike the words are, 0 … 1. */
  quote: number;
  /** How likely it is the place: words, what stands around them, and how far it is from where it was, 0 … 1. */
  score: number;
};

/** Where a passage stands now: at one place without doubt, or a person must say (the likeliest places first, perhaps none). */
export type Found = { sure: Candidate } | { sure: null; candidates: Candidate[] };

// What is moved without a person's word: the floor for the words, for the whole, and how far ahead of the next likely place
// it must be. A few words stand anywhere: they need what stood around them as well.
const WORDS_FLOOR = 0.85;
const FLOOR = 0.6;
const SHORT = { characters: 15, floor: 0.85 };
const MARGIN = 0.12;
/** Where the former text had the words twice, the one that is left may be the other: what stands around must say that it is not. */
const AMONG_ALIKE = 0.9;
/** What a person is shown. */
const SHOWN = { quote: 0.6, places: 5 };
/** Of what is everywhere, only the nearest are compared. */
const MOST_PLACES = 100;

const WEIGHTS = { quote: 0.55, prefix: 0.2, suffix: 0.2, place: 0.05 };

/** A text in which passages are looked for; folded once. */
export type SearchedText = { folded: Folded; characters: readonly string[] };

/** Prepares a text. */
export function searched(text: string): SearchedText {
  return { folded: folded(text), characters: [...text] };
}

/** Finds where a passage of the former text stands in this one, by its words, what stood around them, and its place. */
export function findPassage(text: SearchedText, passage: Passage, former: SearchedText): Found {
  const pattern = trimmed(folded(passage.exact).characters);
  if (pattern.length === 0) return { sure: null, candidates: [] };
  const kept = keptPlace(text, passage);
  if (kept) return { sure: kept };
  const apart = candidatesIn(text, passage, pattern);
  const [best, next] = apart;
  const alike = candidatesIn(former, passage, pattern).filter(({ quote }) => quote >= WORDS_FLOOR).length > 1;
  const floor = alike ? AMONG_ALIKE : pattern.length < SHORT.characters ? SHORT.floor : FLOOR;
  const isSure = best && best.quote >= WORDS_FLOOR && best.score >= floor && best.score - (next?.score ?? 0) >= MARGIN;
  if (isSure) return { sure: best };
  return { sure: null, candidates: apart.filter(({ quote }) => quote >= SHOWN.quote).slice(0, SHOWN.places) };
}

/** The place where the words stand to the letter within all that stood around them, where there is one and no other. */
function keptPlace({ characters }: SearchedText, { prefix, exact, suffix }: Passage): Candidate | null {
  const [text, whole] = [characters.join(''), `${prefix}${exact}${suffix}`];
  if (whole.length < SHORT.characters) return null;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  const start = [...text.slice(0, at), ...prefix].length;
  return { start, end: start + [...exact].length, quote: 1, score: 1 };
}

function candidatesIn(text: SearchedText, passage: Passage, pattern: readonly string[]): Candidate[] {
  const context = { prefix: folded(passage.prefix).characters, suffix: folded(passage.suffix).characters };
  const candidates = placesOf(text, pattern, passage.start).map((place) =>
    candidateAt(text, place, pattern, context, passage),
  );
  return withoutOverlaps(candidates.sort((a, b) => b.score - a.score));
}

function trimmed(characters: readonly string[]): readonly string[] {
  return characters.slice(characters[0] === ' ' ? 1 : 0, characters.at(-1) === ' ' ? -1 : undefined);
}

/** The places where the words stand, exactly or about, the nearest to the old one first where there are very many. */
function placesOf(
  { folded: { characters, places } }: SearchedText,
  pattern: readonly string[],
  old: number,
): Approximate[] {
  const found = exactMatches(characters, pattern);
  // Others too, though it stands somewhere: what was changed a little may be its place, and that a copy.
  found.push(...approximateMatches(characters, pattern, Math.floor(pattern.length * (1 - SHOWN.quote))));
  const distance = ({ start }: Approximate) => Math.abs((places[start] ?? 0) - old);
  return localBest(found)
    .sort((a, b) => a.errors - b.errors || distance(a) - distance(b))
    .slice(0, MOST_PLACES);
}

function exactMatches(text: readonly string[], pattern: readonly string[]): Approximate[] {
  const found: Approximate[] = [];
  for (let start = 0; start + pattern.length <= text.length; start++) {
    if (pattern.every((character, at) => text[start + at] === character))
      found.push({ start, end: start + pattern.length, errors: 0 });
  }
  return found;
}

/** Of matches that lie on each other only the best: where one ends a little earlier or later it is the same place. */
function localBest(matches: readonly Approximate[]): Approximate[] {
  const kept: Approximate[] = [];
  for (const match of matches.toSorted((a, b) => a.errors - b.errors || a.start - b.start || a.end - b.end)) {
    if (kept.length >= 10 * MOST_PLACES) break;
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept;
}

function candidateAt(
  { folded: { characters, places }, characters: raw }: SearchedText,
  match: Approximate,
  pattern: readonly string[],
  context: { prefix: readonly string[]; suffix: readonly string[] },
  passage: Passage,
): Candidate {
  const { start, end } = trimmedOf(characters, match.errors > 0 ? onWholeWords(characters, match, passage) : match);
  const quote = likeness(characters.slice(start, end), pattern);
  const before = characters.slice(Math.max(0, start - context.prefix.length), start);
  const after = characters.slice(end, end + context.suffix.length);
  const first = places[start] ?? 0;
  const last = places[end - 1] ?? first;
  const near = 1 - Math.min(1, Math.abs(first - passage.start) / Math.max(1, raw.length));
  const score =
    WEIGHTS.quote * quote +
    WEIGHTS.prefix * likeness(before, context.prefix) +
    WEIGHTS.suffix * likeness(after, context.suffix) +
    WEIGHTS.place * near;
  return { ...withEdges(raw, first, last + 1, passage.exact), quote, score };
}

function trimmedOf(characters: readonly string[], match: { start: number; end: number }) {
  let { start, end } = match;
  while (start < end && characters[start] === ' ') start++;
  while (end > start && characters[end - 1] === ' ') end--;
  return { start, end };
}

/** With the quotation marks and the like that the passage began and ended with, where they stand there too. */
function withEdges(raw: readonly string[], start: number, end: number, exact: string): { start: number; end: number } {
  const own = [...exact];
  const { characters, places } = folded(exact);
  const lead = own.slice(0, places[characters[0] === ' ' ? 1 : 0]);
  const trail = own.slice((places.at(characters.at(-1) === ' ' ? -2 : -1) ?? own.length - 1) + 1);
  const same = (from: number, edge: readonly string[]) => edge.every((one, at) => raw[from + at] === one);
  return {
    start: start >= lead.length && same(start - lead.length, lead) ? start - lead.length : start,
    end: same(end, trail) ? end + trail.length : end,
  };
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept;
}

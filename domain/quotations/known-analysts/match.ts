import { fold } from '@/domain/text/fold';
import { likeness, type Sound, soundsOf } from './sounds';

/** Somebody whose claims are known, with every name and spelling of theirs. */
export interface KnownAnalyst {
  id: string;
  names: readonly string[];
}

/** Why two names may be of one person. */
export type MatchReason = 'same-name' | 'other-order' | 'name-within' | 'initials' | 'transliteration' | 'last-name';

export interface AnalystMatch {
  id: string;
  /** The one of the analyst's names that matched. */
  name: string;
  reason: MatchReason;
  /** From `FLOOR` to 1, of an honest guess: 1 only where the name is the same. */
  score: number;
}

/** Below it nothing is a match. */
export const FLOOR = 0.5;

const SCORE = { sameName: 1, otherOrder: 0.97, within: 0.9, initials: 0.8, transliteration: 0.95, lastName: 0.6 };
const WORD_LIKENESS = 0.82;
const NAME_LIKENESS = 0.85;
const LAST_NAME_LIKENESS = 0.9;

// The article and the words for "son of" come and go between scripts.
const LEFT_OUT = new Set(['al', 'el', 'ال', 'bin', 'ben', 'ibn', 'بن', 'ابن', 'mr', 'mrs', 'ms', 'dr', 'prof', 'sir']);

interface Name {
  written: string;
  folded: string;
  words: string[];
  sounds: Sound[][];
  script: string;
}

function readName(written: string): Name {
  const folded = fold(written);
  const all = folded.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !LEFT_OUT.has(word));
  // Whose whole name is such a word, Al or Ben, is called nothing else.
  const words = (telling.length > 0 ? telling : all).map((word) => (/^ال.{3,}/u.test(word) ? word.slice(2) : word));
  return { written, folded, words, sounds: words.map(soundsOf), script: scriptOf(folded) };
}

const scriptOf = (folded: string) =>
  /\p{Script=Arabic}/u.test(folded) ? 'ar' : /\p{Script=Cyrillic}/u.test(folded) ? 'cy' : 'la';

/** The known analysts whom a name may mean, the likeliest first and each once, with the reason; none below `FLOOR`. */
export type MatchAnalysts = (actor: string) => AnalystMatch[];

/**
 * Matches names to known analysts, whose names are read once. A last name alone says little: whether it means somebody is for a
 * person to decide.
 */
export function analystMatcher(known: readonly KnownAnalyst[]): MatchAnalysts {
  const read = known.map(({ id, names }) => ({ id, names: names.map(readName) }));
  return (actor) => {
    const name = readName(actor);
    if (name.words.length === 0) return [];
    const matches: AnalystMatch[] = [];
    for (const { id, names } of read) {
      let best: AnalystMatch | null = null;
      for (const other of names) {
        const found = compare(name, other);
        if (found !== null && found.score >= FLOOR && (best === null || found.score > best.score)) {
          best = { id, name: other.written, ...found };
        }
      }
      if (best !== null) matches.push(best);
    }
    return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

type Found = Pick<AnalystMatch, 'reason' | 'score'>;

function compare(a: Name, b: Name): Found | null {
  if (a.folded === b.folded) return { reason: 'same-name', score: SCORE.sameName };
  if (b.words.length === 0) return null;
  if (a.words.join(' ') === b.words.join(' ')) return { reason: 'name-within', score: SCORE.within };
  return a.script === b.script ? (sameScript(a, b) ?? bySound(a, b)) : bySound(a, b);
}

function sameScript(a: Name, b: Name): Found | null {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (shorter.words.length >= 2) {
    if (
      shorter.words.length === longer.words.length &&
      [...shorter.words].sort().join(' ') === [...longer.words].sort().join(' ')
    ) {
      return { reason: 'other-order', score: SCORE.otherOrder };
    }
    if (isRun(shorter.words, longer.words) || (first(shorter) === first(longer) && last(shorter) === last(longer))) {
      return { reason: 'name-within', score: SCORE.within };
    }
    if (last(a) === last(b) && initialsAgree(shorter.words, longer.words))
      return { reason: 'initials', score: SCORE.initials };
    return null;
  }
  const [only] = shorter.words;
  return only !== undefined && only.length > 1 && longer.words.length > 1 && last(longer) === only
    ? { reason: 'last-name', score: SCORE.lastName }
    : null;
}

const first = ({ words }: Name) => words[0];
const last = ({ words }: Name) => words.at(-1);

const isRun = (run: readonly string[], words: readonly string[]) =>
  ` ${words.join(' ')} `.includes(` ${run.join(' ')} `);

/** Whether words before the last are the other name's, or their first letters, at least one of them so. */
function initialsAgree(a: readonly string[], b: readonly string[]): boolean {
  const pairs = a.slice(0, -1).map((word, index) => [word, b[index]!] as const);
  const agree = ([one, other]: readonly [string, string]) =>
    one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
  return pairs.every(agree) && pairs.some(([one, other]) => one !== other);
}

/** Names of two or more words each of which sounds like its counterpart; or a last name alone. */
function bySound(a: Name, b: Name): Found | null {
  if (a.words.length === 1 && b.words.length === 1) return soundAlike(a.sounds[0]!, b.sounds[0]!, 'transliteration');
  if (a.words.length === 1 || b.words.length === 1) return soundAlike(a.sounds.at(-1)!, b.sounds.at(-1)!, 'last-name');
  // A middle name may be absent in one: first with first, last with last, and the rest where there are as many.
  const ends = a.sounds.length === b.sounds.length ? a.sounds.map((_, index) => index) : [0, -1];
  const each = ends.map((index) => ({
    likeness: likeness(a.sounds.at(index)!, b.sounds.at(index)!),
    weight: Math.max(1, a.sounds.at(index)!.length),
  }));
  if (each.some((one) => one.likeness < WORD_LIKENESS)) return null;
  const weight = each.reduce((sum, one) => sum + one.weight, 0);
  const whole = each.reduce((sum, one) => sum + one.likeness * one.weight, 0) / weight;
  return whole >= NAME_LIKENESS ? { reason: 'transliteration', score: SCORE.transliteration * whole } : null;
}

function soundAlike(a: readonly Sound[], b: readonly Sound[], reason: 'transliteration' | 'last-name'): Found | null {
  const alike = likeness(a, b);
  // Two consonants are shared by too many names.
  if (alike < LAST_NAME_LIKENESS || a.filter(({ consonant }) => consonant !== null).length < 3) return null;
  return { reason, score: (reason === 'last-name' ? SCORE.lastName : SCORE.transliteration) * alike };
}

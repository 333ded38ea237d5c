import * as lexicon from './lexicon';

// The words of synthetic texts. Each is a pair, so that a sentence is made in both languages at once.

/** The same in Arabic and in English. */
export type Bilingual = { ar: string; en: string };

/** What a word governs: the gender of its Arabic adjectives and verbs, the number of its English verbs. */
export type Noun = Bilingual & { feminine: boolean; plural: boolean };

/** An Arabic adjective in its masculine form; the feminine one adds ة. */
export type Adjective = Bilingual;

/** An Arabic verb in the masculine present, an English one without ending. */
export type Verb = Bilingual & { third: string };

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s*\|\s*/));

const pairs = (text: string): Bilingual[] => lines(text).map(([ar, en]) => ({ ar: ar!, en: en! }));

/** Arabic, English, gender, number. */
export const NOUNS: readonly Noun[] = lines(lexicon.NOUNS).map(([ar, en, gender, number]) => ({
  ar: ar!,
  en: en!,
  feminine: gender === 'f',
  plural: number === 'p',
}));

export const ADJECTIVES: readonly Adjective[] = pairs(lexicon.ADJECTIVES);

export const VERBS: readonly Verb[] = lines(lexicon.VERBS).map(([ar, en, third]) => ({
  ar: ar!,
  en: en!,
  third: third!,
}));

/** Circumstances that close a statement. */
export const CIRCUMSTANCES: readonly Bilingual[] = pairs(lexicon.CIRCUMSTANCES);

/** How a sentence begins that reports what somebody says; the verb is masculine, and its feminine begins with ت. */
export const REPORTS: readonly Bilingual[] = pairs(lexicon.REPORTS);

/** What may stand before a verb. An empty one is a plain present. */
export const MODALS: readonly Bilingual[] = pairs(lexicon.MODALS);

/** How many places there are. The first is named most, the last hardly ever. */
export const PLACE_COUNT = 9000;

const FIRST = pairs(lexicon.FIRST);

const MIDDLE = pairs(lexicon.MIDDLE);

const LAST = pairs(lexicon.LAST);

/** An invented place by its rank, from 0. Neighbouring ranks share no syllables at their ends. */
export function placeName(rank: number): Bilingual {
  const first = FIRST[rank % FIRST.length]!;
  const last = LAST[(Math.floor(rank / FIRST.length) + rank) % LAST.length]!;
  const middle = MIDDLE[Math.floor(rank / (FIRST.length * LAST.length)) % MIDDLE.length]!;
  return { ar: first.ar + middle.ar + last.ar, en: first.en + middle.en + last.en };
}

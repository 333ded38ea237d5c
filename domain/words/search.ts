import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { containsWord, containsWords } from '../text/search';
import { ANY_WORD } from './difference';
import { LONGEST_SOUGHT, wordNumber } from './words';

/** What is searched. */
type Noun = 'claims' | 'articles';

/** A word that is searched for, with the words of the vocabulary that it is, or is a part of. */
type SoughtWord = {
  word: string;
  /** How many claims or articles have these words, those that have several counted several times. */
  texts: number;
  /** Their numbers, that of the word first which most texts have; null where they are too many to ask the index for. */
  numbers: readonly number[] | null;
  /** The word that most texts have; null where there is none, or they are too many. */
  foremost: string | null;
};

/** The words of a search, all of which a text must have, and what is known of them before any text is read. */
export type Search = {
  words: readonly SoughtWord[];
  /** How many claims or articles there are. */
  of: number;
};

export const NO_SEARCH: Search = { words: [], of: 0 };

/** More words of the vocabulary than these are not asked for one by one. */
const MOST_WORDS = 1000;

/**
 * How rows with the words are read: a page of them in an order that an index gives, past the rows without; as many as are
 * counted, in any order; or as many of those that meet other conditions too.
 */
export type Reading = 'page' | 'some' | 'filtered';

/**
 * Of n texts, how many may have the words so that the index is asked. To find k rows of m takes reading about k × n / m, or
 * all m: of a page, k is 21, of what is counted 1,001. Without other conditions the index ends there as well.
 */
const MOST_INDEXED: Readonly<Record<Reading, (texts: number) => number>> = {
  page: (texts) => Math.sqrt(21 * texts),
  filtered: (texts) => Math.sqrt(250 * texts),
  some: (texts) => texts / 5,
};

/** So few texts are rather read than looked up for another word. */
const FEW = 200;

/**
 * Looks up the folded words of a search in the vocabulary, in one statement: by how many texts have them is decided how
 * these are best found.
 */
export async function lookUp(db: Database, noun: Noun, words: readonly string[]): Promise<Search> {
  if (words.length === 0) return NO_SEARCH;
  const texts = Prisma.raw(`w.${noun}`);
  const found = words.map(
    (word, index) => Prisma.sql`
      SELECT ${Prisma.raw(String(index))} AS index, coalesce(sum(texts), 0)::float8 AS texts,
        array_agg(word ORDER BY texts DESC, word) AS words
      FROM (
        SELECT w.word, ${texts} AS texts FROM "Word" w
        WHERE ${containsWord(Prisma.sql`w.word`, Array.from(word).slice(0, LONGEST_SOUGHT).join(''))} AND ${texts} > 0
        LIMIT ${Prisma.raw(String(MOST_WORDS + 1))}
      ) AS having_it`,
  );
  const rows = await db.$queryRaw<{ index: number; texts: number; words: string[] | null }[]>`
    SELECT -1 AS index, ${texts}::float8 AS texts, NULL AS words FROM "Word" w WHERE w.word = ${ANY_WORD}
    UNION ALL ${Prisma.join(found, ' UNION ALL ')}`;
  const of = rows.find(({ index }) => index === -1)?.texts ?? 0;
  return {
    of,
    words: words.map((word, index) => {
      const { texts, words: having } = rows.find((row) => row.index === index)!;
      const known = having ?? [];
      return known.length > MOST_WORDS
        ? { word, texts: of, numbers: null, foremost: null }
        : { word, texts: Math.min(texts, of), numbers: known.map(wordNumber), foremost: known[0] ?? null };
    }),
  };
}

/**
 * Conditions that every word occurs in a claim, as alias c, or an article, as alias a.
 *
 * PostgreSQL does not know how often words occur together, so that it is not left to choose: words that few texts have are
 * asked of the index, which is then all that it uses; of words that many have, it is not told that there is an index.
 */
export function hasWords(alias: 'c' | 'a', { words, of }: Search, reading: Reading): Prisma.Sql[] {
  if (words.length === 0) return [];
  if (words.some(({ numbers }) => numbers?.length === 0)) return [Prisma.sql`FALSE`];
  const text = Prisma.raw(`${alias}."searchText"`);
  const rarest = words
    .flatMap(({ texts, numbers }) => (numbers ? [{ texts, numbers }] : []))
    .sort((a, b) => a.texts - b.texts);
  const together = rarest.reduce((expected, { texts }) => (expected * texts) / of, of);
  const indexed = rarest.length > 0 && together <= MOST_INDEXED[reading](of);
  // Of a comparison PostgreSQL expects a third of all rows to meet it.
  const hasThem = words.map(({ word }) => Prisma.sql`strpos(${text}, ${word}) > 0`);
  if (!indexed) return hasThem;
  let expected = of;
  const asked: Prisma.Sql[] = [];
  for (const { texts, numbers } of rarest) {
    if (expected <= FEW) break;
    asked.push(Prisma.sql`${Prisma.raw(alias)}.words && ${[...numbers]}::int[]`);
    expected *= texts / of;
  }
  // Of LIKE it expects hardly any, which keeps it to the index where a page in order is read; where claims are counted it
  // would then look for each of thousands in another table, one by one.
  const looked = containsWords(
    text,
    words.map(({ word }) => word),
  );
  return [...asked, ...(reading === 'page' ? looked : hasThem)];
}

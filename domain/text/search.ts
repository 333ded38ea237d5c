import { Prisma } from '@/generated/prisma/client';
import { InputError } from '../errors';
import { fold } from './fold';

const LONGEST = 200;

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;

/**
 * The folded words of a search.
 * @throws InputError INVALID_VALUE for a text too long to be meant as one: each word costs a comparison per row.
 */
export function searchWords(text: string | null | undefined, field: string): string[] {
  if (text == null) return [];
  if (text.length > LONGEST) throw new InputError('INVALID_VALUE', field, text, `at most ${LONGEST} characters`);
  const folded = fold(text);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/**
 * Conditions that every word occurs in a column of folded text. The words stand in the statement itself, since how many
 * rows have them decides how it is best answered: a plan kept for any word would be a bad one for a rare one.
 * @param words folded: letters, marks and digits, so that they hold neither LIKE's wildcards nor a quotation mark.
 */
export function containsWords(column: Prisma.Sql, words: readonly string[]): Prisma.Sql[] {
  return words.map((word) => containsWord(column, word));
}

/** As containsWords, of one word. */
export function containsWord(column: Prisma.Sql, word: string): Prisma.Sql {
  if (!WORD.test(word)) throw new Error(`Not a folded word: ${JSON.stringify(word)}`);
  return Prisma.sql`${column} LIKE ${Prisma.raw(`'%${word}%'`)}`;
}

import { Prisma } from '@/generated/prisma/client';
import { InputError } from '../errors';
import { fold } from './fold';

const LONGEST = 200;

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
 * Conditions that every word occurs in a column of folded text. A folded word holds only letters, marks and digits, so
 * it cannot hold LIKE's wildcards.
 */
export function containsWords(column: Prisma.Sql, words: readonly string[]): Prisma.Sql[] {
  return words.map((word) => Prisma.sql`${column} LIKE ${`%${word}%`}`);
}

import { Prisma } from '@/generated/prisma/client';
import type { Search } from './search';
import { LONGEST_SOUGHT } from './words';

/** Where searched texts stand, and which of them are not to be counted. */
type Texts = { alias: 'c' | 'a'; hidden: Prisma.Sql | null };

const TABLES = {
  c: { from: Prisma.sql`"Claim" c`, known: Prisma.sql`w.claims` },
  a: { from: Prisma.sql`"Article" a`, known: Prisma.sql`w.articles` },
} as const;

/**
 * How many texts a search for one word finds, as a statement with the column count, which reads as many texts as have the part
 * only in other words than the one that most have, and as are hidden: how many have that one, the vocabulary knows. Null where
 * several words are sought, or the vocabulary does not tell: words of more than half of what stands in the index in one piece
 * may be parts of longer ones.
 * @param texts.hidden a condition on those that are not to be found, whatever their words.
 */
export function countOfWord({ words }: Search, { alias, hidden }: Texts): Prisma.Sql | null {
  const [sought, ...more] = words;
  if (!sought?.numbers || more.length > 0 || isLong(sought.word)) return null;
  const { foremost, numbers, word } = sought;
  if (foremost === null) return Prisma.sql`SELECT 0 AS count`;
  if (isLong(foremost)) return null;
  const { from, known } = TABLES[alias];
  const text = Prisma.raw(`${alias}."searchText"`);
  // Between what separates words: not the number in the index, which two words may share.
  const hasForemost = Prisma.sql`strpos(concat(' ', translate(${text}, chr(10), ' '), ' '), ${` ${foremost} `}) > 0`;
  const others = numbers.slice(1);
  const parts = [
    Prisma.sql`SELECT ${known} AS texts FROM "Word" w WHERE w.word = ${foremost}`,
    ...(others.length > 0
      ? [
          Prisma.sql`SELECT count(*)::int FROM ${from}
            WHERE ${Prisma.raw(alias)}.words && ${others}::int[] AND strpos(${text}, ${word}) > 0 AND NOT ${hasForemost}
              ${hidden ? Prisma.sql`AND NOT (${hidden})` : Prisma.empty}`,
        ]
      : []),
    ...(hidden ? [Prisma.sql`SELECT -count(*)::int FROM ${from} WHERE ${hidden} AND ${hasForemost}`] : []),
  ];
  return Prisma.sql`SELECT coalesce(sum(texts), 0)::int AS count FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part`;
}

function isLong(word: string): boolean {
  return Array.from(word).length > LONGEST_SOUGHT;
}

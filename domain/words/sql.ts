import { Prisma } from '@/generated/prisma/client';
import { LONGEST_SOUGHT, LONGEST_WORD } from './words';

// What domain/words/words.ts does, in SQL: for texts that are stored already.

const longest = Prisma.raw(String(LONGEST_WORD));
const overlap = Prisma.raw(String(LONGEST_SOUGHT));

/** What stands between the spaces of a search text, as a table to join: wordIn tells its words. */
function tokensOf(searchText: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`unnest(string_to_array(translate(${searchText}, chr(10), ' '), ' ')) AS token`;
}

/**
 * The words of what tokensOf gives, to be selected: several rows where it is too long for one. Not another table to join, since
 * Citus cannot write down a table that is made of such a one.
 */
const wordIn = Prisma.sql`
  substr(token, generate_series(1, greatest(length(token) - ${overlap}, 1), ${overlap}), ${longest})`;

/** The numbers of the words of a search text, in their order. */
export function numbersOf(searchText: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT DISTINCT ('x' || encode(substring(sha256(convert_to(${wordIn}, 'UTF8')) FROM 1 FOR 4), 'hex'))::bit(32)::int
    FROM ${tokensOf(searchText)} ORDER BY 1)`;
}

/**
 * How many claims and articles have each word, as a query with the columns word, claims and articles.
 * @param articleIds of which articles; of all without them.
 */
export function wordCounts(articleIds: readonly string[] | null): Prisma.Sql {
  const of = (column: string) =>
    articleIds === null ? Prisma.empty : Prisma.sql`WHERE ${Prisma.raw(column)} = ANY(${[...articleIds]}::uuid[])`;
  return Prisma.sql`
    SELECT word, sum(claims)::int AS claims, sum(articles)::int AS articles
    FROM (
      SELECT word, count(*) AS claims, 0 AS articles
      FROM (
        SELECT DISTINCT c."articleId", c.number, ${wordIn} AS word
        FROM "Claim" c, ${tokensOf(Prisma.sql`c."searchText"`)} ${of('c."articleId"')}
      ) AS of_claims
      GROUP BY word
      UNION ALL
      SELECT word, 0, count(*)
      FROM (
        SELECT DISTINCT a.id, ${wordIn} AS word
        FROM "Article" a, ${tokensOf(Prisma.sql`a."searchText"`)} ${of('a.id')}
      ) AS of_articles
      GROUP BY word
      UNION ALL
      SELECT '', count(*), 0 FROM "Claim" c ${of('c."articleId"')}
      UNION ALL
      SELECT '', 0, count(*) FROM "Article" a ${of('a.id')}
    ) AS counted
    GROUP BY word
    HAVING sum(claims) + sum(articles) > 0`;
}

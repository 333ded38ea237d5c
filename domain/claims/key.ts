import { Prisma } from '@/generated/prisma/client';

/** What identifies a claim: it is number n of its article. */
export type ClaimKey = { articleId: string; number: number };

/**
 * The keys of the claims that a table holds, as a table "key": each once.
 * @param repeated whether the table may hold a claim twice.
 */
export function claimKeysIn(table: Prisma.Sql, repeated: boolean): Prisma.Sql {
  return repeated
    ? Prisma.sql`(SELECT DISTINCT "articleId", number FROM ${table}) AS key`
    : Prisma.sql`${table} AS key`;
}

/** Claims' keys as a table "key" of two columns, so that a statement reads any number of claims with two parameters. */
export function claimKeyTable(keys: readonly ClaimKey[]): Prisma.Sql {
  const articles = keys.map((key) => key.articleId);
  const numbers = keys.map((key) => key.number);
  return Prisma.sql`unnest(${articles}::uuid[], ${numbers}::int[]) AS key("articleId", number)`;
}

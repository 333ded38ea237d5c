import { Prisma } from '@/generated/prisma/client';

/** What identifies a claim: it is number n of its article. */
export type ClaimKey = { articleId: string; number: number };

/** The keys of the claims that a table holds, as a table "key": each once, though the table may hold one twice. */
export function claimKeysIn(table: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT "articleId", number FROM ${table}) AS key`;
}

/** Claims' keys as a table "key" of two columns, so that a statement reads any number of claims with two parameters. */
export function claimKeyTable(keys: readonly ClaimKey[]): Prisma.Sql {
  const articles = keys.map((key) => key.articleId);
  const numbers = keys.map((key) => key.number);
  return Prisma.sql`unnest(${articles}::uuid[], ${numbers}::int[]) AS key("articleId", number)`;
}

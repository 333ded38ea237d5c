import { Prisma } from '@/generated/prisma/client';

/** What identifies a claim: it is number n of its article. */
export type ClaimKey = { articleId: string; number: number };

/** Claims' keys as a table "key" of two columns, so that a statement reads any number of claims with two parameters. */
export function claimKeyTable(keys: readonly ClaimKey[]): Prisma.Sql {
  const articles = keys.map((key) => key.articleId);
  const numbers = keys.map((key) => key.number);
  return Prisma.sql`unnest(${articles}::uuid[], ${numbers}::int[]) AS key("articleId", number)`;
}

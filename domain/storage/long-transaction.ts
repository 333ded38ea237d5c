/**
 * Options of a transaction that may write very many rows, in milliseconds: Prisma would end it after five seconds. An
 * object of its own for each transaction, since Prisma keeps the transaction's number in it.
 */
export function longTransaction(): { timeout: number; maxWait: number } {
  return { timeout: 600_000, maxWait: 60_000 };
}

import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';

// Any number no other program uses as a class of advisory locks in the same database.
const ARTICLE_LOCKS = 776_271_696;

/** A lock for each article would overflow the server's table of locks where an import writes a hundred thousand. */
const LOCKS = 512;

/**
 * Makes other writers of these articles wait until the transaction ends: two that write one article take turns instead of
 * giving out the same claim numbers. Articles share locks, so that others may wait too; locks are taken in one order, so
 * that no two writers wait for each other. (Rows cannot be locked where they are spread over several machines.)
 */
export async function lockArticles(db: Database, ids: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    SELECT count(pg_advisory_xact_lock(${ARTICLE_LOCKS}::int, place))
    FROM (
      SELECT DISTINCT abs(hashtext(id) % ${LOCKS}::int) AS place FROM unnest(${[...ids]}::text[]) AS id ORDER BY place
    ) AS places`);
}

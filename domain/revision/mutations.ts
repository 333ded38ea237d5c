import type { Database } from '../database';

/**
 * Advances the revision, once in a transaction however often it is called. On one PostgreSQL triggers do so too, also
 * for what is written by hand; a distributed database has no such triggers. Call it in every transaction that writes
 * content, before the first write: so writers take turns from their start, and none holds what the next one waits for.
 */
export async function advanceRevision(db: Database): Promise<void> {
  await db.$executeRaw`SELECT "advance_dataset"()`;
}

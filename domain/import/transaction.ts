import type { Database } from '../database';
import { advanceRevision } from '../revision/mutations';

/** How an import is done. */
export type ImportOptions = {
  /** The largest file accepted, in bytes. */
  maxBytes: number;
  /** Do everything but keep nothing. */
  dryRun: boolean;
};

// Any number no other program uses as an advisory lock in the same database.
const IMPORT_LOCK = 7_762_716_967;

class DryRunEnded extends Error {}

/**
 * Runs a whole import in one transaction, which a dry run takes back at its end. Imports take turns: of two at once each
 * would check against what the other is about to write, and rows written in different orders would deadlock.
 */
export async function inImport<Result>(
  db: Database,
  { dryRun }: ImportOptions,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  let result: { value: Result } | undefined;
  try {
    await db.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`;
        await advanceRevision(transaction);
        result = { value: await work(transaction) };
        if (dryRun) {
          await checkDeferred(transaction);
          throw new DryRunEnded();
        }
      },
      // A large import may take minutes; on the embedded database every other statement waits for it.
      { timeout: 3_600_000, maxWait: 60_000 },
    );
  } catch (error) {
    if (!(error instanceof DryRunEnded)) throw error;
  }
  return result!.value;
}

/**
 * Runs the checks that wait for the end of the transaction now. The database keeps a note of each row for them, so that
 * many millions of rows would fill its memory; and a dry run would end without them.
 */
export async function checkDeferred(transaction: Database): Promise<void> {
  await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await transaction.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
}

/**
 * Runs work that adds very many rows, for which the database may sort at once what it has gathered for the indexes of
 * search (docs/decisions/0136). What is left is sorted in at the end, or searches would read through it.
 */
export async function gatheringForSearch<Result>(transaction: Database, work: () => Promise<Result>): Promise<Result> {
  await transaction.$executeRaw`SELECT set_config('work_mem', '64MB', true)`;
  // Texts are compressed several times as fast so, where the server was built with it; it reads either.
  await transaction.$executeRaw`
    SELECT set_config(name, 'lz4', true) FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)`;
  const result = await work();
  await transaction.$executeRaw`
    SELECT gin_clean_pending_list('"Claim_words_idx"'), gin_clean_pending_list('"Article_words_idx"')`;
  return result;
}

import type { Database } from '../database';

/** How an import is done. */
export type ImportOptions = {
  /** The largest file accepted, in bytes. */
  maxBytes: number;
  /** Do everything but keep nothing. */
  dryRun: boolean;
};

class DryRunEnded extends Error {}

/** Runs a whole import in one transaction, which a dry run takes back at its end. */
export async function inImport<Result>(
  db: Database,
  { dryRun }: ImportOptions,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  let result: { value: Result } | undefined;
  try {
    await db.$transaction(
      async (transaction) => {
        result = { value: await work(transaction) };
        if (dryRun) {
          // The checks that wait for the end of the transaction would otherwise never run.
          await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
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

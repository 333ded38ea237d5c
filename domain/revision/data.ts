import type { Database } from '../database';

/**
 * Which state of the content a database holds. `id` differs between any two states, also of different databases and of
 * one restored from a backup; `number` grows with every transaction that wrote, and orders the states of one database.
 */
export type Revision = { number: bigint; id: string };

/**
 * The revision at this moment. Whatever is read after it is at least as new.
 * Of several servers of one database, ask the one that takes the writes: a replica may not have heard of them yet.
 */
export async function readRevision(db: Database): Promise<Revision> {
  const [row] = await db.$queryRaw<{ number: bigint; id: string }[]>`
    SELECT "revision" AS number, concat_ws('.', "epoch", "revision", "writtenBy") AS id FROM "Dataset"`;
  if (!row) throw new Error('The table "Dataset" has lost its row: its migration adds one.');
  return row;
}

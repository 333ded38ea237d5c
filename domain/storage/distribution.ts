import type { Database } from '../database';

let known: Promise<boolean> | undefined;

/**
 * Whether the tables of articles are spread over several machines (`mawqif distribute`), asked once in a process: a
 * database that is distributed is distributed while nothing serves from it.
 */
export function isDistributed(db: Database): Promise<boolean> {
  known ??= ask(db).catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function ask(db: Database): Promise<boolean> {
  // The catalogue of Citus is there only where its extension is.
  const [row] = await db.$queryRaw<
    { installed: boolean }[]
  >`SELECT to_regclass('pg_dist_partition') IS NOT NULL AS installed`;
  if (!row?.installed) return false;
  const spread = await db.$queryRaw<object[]>`SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '"Claim"'::regclass`;
  return spread.length > 0;
}

/** Whether rows may be copied: not over a socket of the embedded database, and not into what is spread over machines. */
export async function knowsCopy(db: Database): Promise<boolean> {
  const [row] = await db.$queryRaw<{ embedded: boolean }[]>`SELECT version() LIKE '%PGlite%' AS embedded`;
  return !row!.embedded && !(await isDistributed(db));
}

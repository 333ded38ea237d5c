import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database';
import { putBack, setAside } from '../storage/set-aside';

// Tables whose rows come by the hundred thousand: first articles with what they hold, then what is counted of them.
const ROWS = ['Article', 'ArticleText', 'Claim', 'Passage', 'Stance', 'Position'];
const COUNTS = ['PositionTotal', 'Word'];

/** What is to be done once all articles are written, and may be done while they are counted. */
export type EndRows = () => Promise<void>;

export const NOTHING_TO_END: EndRows = async () => {};

const LOOKS = 5;
// In milliseconds.
const BETWEEN_LOOKS = 100;

/**
 * Runs a long import. Where it is the first, its tables are filled before their indexes are made and their keys are checked, in the same
 * transaction: row by row these take most of the database's time (docs/decisions/0136).
 * Not where somebody else is connected, who would have to wait for it.
 * @param sessions the database's processes that serve whoever imports.
 * @param work is given what makes the indexes and keys of articles, to be called once all of them are written: the database is busy with it
 * while this process counts. Where it has nothing to make, it does nothing.
 */
export async function filling<Result>(
  transaction: Database,
  sessions: readonly number[],
  work: (endRows: EndRows) => Promise<Result>,
): Promise<Result> {
  if (!(await isEmpty(transaction)) || (await isShared(transaction, sessions))) return work(NOTHING_TO_END);
  await transaction.$executeRaw`SELECT set_config('maintenance_work_mem', '256MB', true)`;
  const rows = await setAside(transaction, ROWS);
  const counts = await setAside(transaction, COUNTS);
  let ended: Promise<void> | undefined;
  const endRows = () => {
    ended ??= putBack(transaction, rows);
    return ended;
  };
  const result = await work(endRows);
  await endRows();
  await putBack(transaction, counts);
  return result;
}

/** The number of the database's process that answers this client's reads. */
export async function sessionOf(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
  return row.pid;
}

async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ empty: boolean }]>`SELECT NOT EXISTS (SELECT FROM "Article") AS empty`;
  return row.empty;
}

// A session that was closed a moment ago, as that of a migration, is still seen for as long as it takes to go.
async function isShared(db: Database, sessions: readonly number[]): Promise<boolean> {
  for (let look = 1; await isSharedNow(db, sessions); look++) {
    if (look === LOOKS) return true;
    await pause(BETWEEN_LOOKS);
  }
  return false;
}

// Processes of the server itself have no user. Of other users' it is not told what they are for: they count.
async function isSharedNow(db: Database, sessions: readonly number[]): Promise<boolean> {
  // Who is connected is looked up once in a transaction, unless it is told to forget.
  await db.$queryRaw`SELECT pg_stat_clear_snapshot()::text`;
  const [row] = await db.$queryRaw<[{ shared: boolean }]>`
    SELECT EXISTS (
      SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()
        AND pid <> ALL(${[...sessions]}::int[])
        AND coalesce(backend_type, 'client backend') = 'client backend'
    ) AS shared`;
  return row.shared;
}

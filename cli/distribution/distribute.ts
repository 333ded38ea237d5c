import { Client } from 'pg';
import { CommandError } from '../failures';
import { type DistributionPlan, planDistribution } from './plan';
import { acceptableKey, copyToAll, quoted, relation, spreadParts, tablesOfCluster } from './spread';

export type Distribution = DistributionPlan & {
  /** Number of machines besides the coordinator. */
  workers: number;
  /** Triggers taken off distributed and copied tables, which Citus does not run: "trigger on table". */
  triggers: string[];
  /** Whether all this had been done before. */
  already: boolean;
};

type ForeignKey = { name: string; table: string; target: string; definition: string };

/**
 * Turns a migrated database, empty or filled, into a distributed one, in one transaction: foreign keys are dropped,
 * tables spread or copied with what they hold, and the keys added again. A second time nothing is left to do.
 * @throws CommandError where the database cannot be distributed, saying what is missing.
 */
export async function distribute(address: string, options: { shards: number }): Promise<Distribution> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const workers = await countWorkers(client);
    const plan = await planDistribution(client);
    const spread = await tablesOfCluster(client);
    const missing = [...plan.distributed.map(({ table }) => table), ...plan.reference].filter(
      (table) => !spread.has(table),
    );
    if (missing.length === 0) return { ...plan, workers, triggers: [], already: true };
    const triggers = await inTransaction(client, () => spreadTables(client, plan, spread, options.shards));
    await removeLeftovers(client, missing);
    return { ...plan, workers, triggers, already: false };
  } finally {
    await client.end();
  }
}

async function countWorkers(client: Client): Promise<number> {
  const available = await client.query("SELECT FROM pg_available_extensions WHERE name = 'citus'");
  if (available.rowCount === 0) {
    throw new CommandError('This PostgreSQL server has no Citus: install it and add it to shared_preload_libraries.');
  }
  await client.query('SET client_min_messages TO warning');
  await client.query('CREATE EXTENSION IF NOT EXISTS citus');
  const { rows } = await client.query<{ workers: number }>(
    'SELECT count(*)::int AS workers FROM pg_dist_node WHERE isactive AND shouldhaveshards',
  );
  const workers = rows[0]!.workers;
  if (workers > 0) return workers;
  throw new CommandError(
    "This Citus cluster has no machine that takes shards. Name the coordinator (SELECT citus_set_coordinator_host('host', port)) and add workers (SELECT citus_add_node('host', port)), each with a database of the same name and the extension citus.",
  );
}

async function spreadTables(
  client: Client,
  plan: DistributionPlan,
  spread: ReadonlySet<string>,
  shards: number,
): Promise<string[]> {
  // Reference tables are written on all machines: statements over several shards must then go one after the other.
  await client.query("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'");
  // For every later session too: an import reads shards and writes copied tables in one transaction.
  await client.query(`ALTER DATABASE ${quoted(client.database!)} SET citus.multi_shard_modify_mode TO 'sequential'`);
  await client.query(`SET LOCAL citus.shard_count TO ${shards}`);
  const concerned = [...plan.distributed.map(({ table }) => table), ...plan.reference];
  const triggers = await dropTriggers(client, concerned);
  const keys = await foreignKeys(client, concerned);
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  for (const table of plan.reference) if (!spread.has(table)) await copyToAll(client, table);
  await spreadParts(client, plan.distributed, spread);
  const sharded = new Set(plan.distributed.map(({ table }) => table));
  for (const { table, name, target, definition } of keys) {
    await client.query(
      `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${acceptableKey(definition, sharded.has(table) && sharded.has(target))}`,
    );
  }
  return triggers;
}

async function dropTriggers(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; table: string }>(
    `SELECT t.tgname AS name, c.relname AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1)
     ORDER BY c.relname, t.tgname`,
    [tables],
  );
  for (const { name, table } of rows) await client.query(`DROP TRIGGER ${quoted(name)} ON ${quoted(table)}`);
  return rows.map(({ name, table }) => `${name} on ${table}`);
}

/** The foreign keys from or to these tables. */
async function foreignKeys(client: Client, tables: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT f.conname AS name, c.relname AS table, t.relname AS target, pg_get_constraintdef(f.oid) AS definition
     FROM pg_constraint f
     JOIN pg_class c ON c.oid = f.conrelid
     JOIN pg_class t ON t.oid = f.confrelid
     WHERE f.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND (c.relname = ANY($1) OR t.relname = ANY($1))
     ORDER BY c.relname, f.conname`,
    [tables],
  );
  return rows;
}

/** What a filled table held before it was spread still lies, unread, on the coordinator. */
async function removeLeftovers(client: Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
     WHERE p.partmethod = 'h' AND c.relname = ANY($1)`,
    [tables],
  );
  // The article last: its parts' leftovers refer to its own, and truncating cascades to what refers.
  for (const { table } of rows.toSorted((a, b) => Number(a.table === 'Article') - Number(b.table === 'Article'))) {
    await client.query(`SELECT truncate_local_data_after_distributing_table(${relation(table)})`);
  }
}

async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

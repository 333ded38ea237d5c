import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { statementsOf } from '../migrations/statements';
import { planDistribution } from './plan';
import { acceptableKey, copyToAll, spreadParts, tablesOfCluster } from './spread';

/** A migration by its name, with its script. */
export type Migration = { name: string; script: string };

const ARTICLE = 'Article';
const CREATES_TABLE = /^CREATE TABLE /;
const CREATES_TRIGGER = /^CREATE (?:CONSTRAINT )?TRIGGER [\s\S]*? ON "(\w+)"/;
const ADDS_KEY = /^ALTER TABLE "(\w+)" ADD CONSTRAINT "\w+" FOREIGN KEY \([^)]*\)\s*REFERENCES "(\w+)"/;

/** Whether the tables of a database are spread over a cluster. */
export async function isSpread(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ installed: boolean }>(
    "SELECT to_regclass('pg_dist_partition') IS NOT NULL AS installed",
  );
  return rows[0]?.installed === true && (await tablesOfCluster(client)).has(ARTICLE);
}

/**
 * Applies migrations to a database that is spread over a cluster, each in one transaction with its record in Prisma's table: new
 * parts of an article are spread as soon as they are made, keys between parts lose what Citus refuses, and triggers on spread tables
 * are left out, as when the database was distributed.
 */
export async function migrateSpread(client: Client, migrations: readonly Migration[]): Promise<void> {
  for (const { name, script } of migrations) {
    await client.query('BEGIN');
    try {
      await client.query("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'");
      for (const statement of statementsOf(script)) await run(client, statement);
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), createHash('sha256').update(script).digest('hex'), name],
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw new Error(`The migration ${name} cannot be applied to this cluster; nothing of it was.`, { cause: error });
    }
  }
}

async function run(client: Client, statement: string): Promise<void> {
  const spread = await tablesOfCluster(client);
  const trigger = CREATES_TRIGGER.exec(statement);
  if (trigger && spread.has(trigger[1]!)) return;
  const key = ADDS_KEY.exec(statement);
  if (!key) {
    await client.query(statement);
    if (CREATES_TABLE.test(statement)) await spreadParts(client, (await planDistribution(client)).distributed, spread);
    return;
  }
  const [, table, target] = key as unknown as [string, string, string];
  if (spread.has(table) && !spread.has(target)) await copyToAll(client, target);
  const parts = new Set((await planDistribution(client)).distributed.map((part) => part.table));
  await client.query(acceptableKey(statement, parts.has(table) && parts.has(target)));
}

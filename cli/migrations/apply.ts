import type { MigrationList } from '@prisma/schema-engine-wasm';
import { Client } from 'pg';
import { withSchemaEngine } from './engine';
import { readMigrations } from './folder';

// Any number no other program uses as an advisory lock in the same database.
const MIGRATION_LOCK = 7_762_716_966;

/**
 * Applies the migrations this database does not have yet, and records them in Prisma's own table.
 * Several processes may call it at once: the others wait, and find nothing left to do. (The embedded database has one
 * session for all its connections, where this lock holds nobody up: there the process that starts it migrates.)
 * @returns the names of the migrations applied now, in order.
 * @throws when the database cannot be reached, or a migration fails.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  // The connection may be lost while the engine works; the engine then fails with the same news.
  lock.on('error', () => {});
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrationsList = await readMigrations();
    if (await isCurrent(lock, migrationsList)) return [];
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** Whether every migration has been applied: the usual case, answered without loading the engine. */
async function isCurrent(client: Client, list: MigrationList): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`,
  );
  if (!rows[0]?.present) return false;
  const recorded = await client.query<{ migration_name: string; applied: boolean }>(
    'SELECT migration_name, finished_at IS NOT NULL AS applied FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Set(recorded.rows.filter((row) => row.applied).map((row) => row.migration_name));
  // One that failed is for the engine to report.
  return applied.size === recorded.rows.length && list.migrationDirectories.every(({ path }) => applied.has(path));
}

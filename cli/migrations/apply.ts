import type { MigrationList } from '@prisma/schema-engine-wasm';
import { Client } from 'pg';
import { isSpread, migrateSpread } from '../distribution/migrate';
import { withSchemaEngine } from './engine';
import { readMigrations } from './folder';

// Any number no other program uses as an advisory lock in the same database.
const MIGRATION_LOCK = 7_762_716_966;

/**
 * Applies the migrations this database does not have yet, and records them in Prisma's own table.
 * Several processes may call it at once: the others wait, and find nothing left to do. (The embedded database has one
 * session for all its connections, where this lock holds nobody up: there the process that starts it migrates.)
 * @param only the names of those wanted; all without it.
 * @returns the names of the migrations applied now, in order.
 * @throws when the database cannot be reached, or a migration fails.
 */
export async function applyMigrations(databaseUrl: string, only?: readonly string[]): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  // The connection may be lost while the engine works; the engine then fails with the same news.
  lock.on('error', () => {});
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const all = await readMigrations();
    const migrationDirectories = all.migrationDirectories.filter(({ path }) => only?.includes(path) ?? true);
    const migrationsList = { ...all, migrationDirectories };
    if (await isCurrent(lock, migrationsList)) return [];
    if (await isSpread(lock)) return await applySpread(lock, migrationsList);
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** @throws Error where one failed before, or one of these does. */
async function applySpread(client: Client, list: MigrationList): Promise<string[]> {
  const found = await recorded(client);
  const failed = found.find(({ applied }) => !applied);
  if (failed) throw new Error(`The migration ${failed.name} failed before: see its row in _prisma_migrations.`);
  const missing = list.migrationDirectories.filter(({ path }) => !found.some(({ name }) => name === path));
  const migrations = missing.map(({ path, migrationFile: { content } }) => {
    if (content.tag !== 'ok') throw new Error(`The migration ${path} cannot be read.`);
    return { name: path, script: content.value };
  });
  await migrateSpread(client, migrations);
  return migrations.map(({ name }) => name);
}

/** The names of the migrations that led to this database's tables, in order; none where it has no tables. */
export async function appliedMigrations(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await recorded(client)).filter(({ applied }) => applied).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Whether every migration has been applied: the usual case, answered without loading the engine. */
async function isCurrent(client: Client, list: MigrationList): Promise<boolean> {
  const found = await recorded(client);
  const applied = new Set(found.filter((row) => row.applied).map(({ name }) => name));
  // One that failed is for the engine to report.
  return applied.size === found.length && list.migrationDirectories.every(({ path }) => applied.has(path));
}

async function recorded(client: Client): Promise<{ name: string; applied: boolean }[]> {
  const { rows: tables } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`,
  );
  if (!tables[0]?.present) return [];
  const { rows } = await client.query<{ name: string; applied: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS applied FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

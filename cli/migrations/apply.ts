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
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

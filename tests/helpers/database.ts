import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { applyMigrations } from '@/cli/migrations/apply';
import { type connect, database } from '@/domain/database';
import { listenOn } from './embedded';

type TestDatabase = ReturnType<typeof connect>;

/**
 * A fresh, migrated, empty database for this test file; called once at its top:
 *
 *     const db = await freshDatabase();
 *
 * DATABASE_URL leads to it, so `database()` of domain/database answers the same client. In vitest's project "embedded"
 * it is a copy of a migrated template in this process, behind a socket; in "postgresql" a database of its own on
 * TEST_DATABASE_URL's server. It is gone after the file's last test. As in production, a transaction on the embedded
 * database holds up every other connection: never wait for a second connection inside one.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env.MAWQIF_TEST_SERVER;
  const { address, remove } = server ? await createOnServer(server) : await copyTemplate();
  process.env.DATABASE_URL = address;
  const db = database();
  afterAll(async () => {
    await db.$disconnect();
    await remove();
  });
  return db;
}

async function copyTemplate() {
  const template = new Blob([new Uint8Array(await readFile(inject('databaseTemplate')))]);
  const pglite = await PGlite.create({ extensions: { pg_trgm }, loadDataDir: template });
  const { address, stop } = await listenOn(pglite);
  return {
    address,
    remove: async () => {
      await stop();
      await pglite.close();
    },
  };
}

async function createOnServer(server: string) {
  const name = `mawqif_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE "${name}"`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  await applyMigrations(address.href);
  return { address: address.href, remove: () => drop(server, name) };
}

/**
 * Not WITH (FORCE): that is refused to whoever may not end autovacuum's workers, one of which may be at work there. The
 * plain statement sends them away by itself, and waits for connections that are just closing.
 */
async function drop(server: string, name: string): Promise<void> {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    try {
      return await administer(server, `DROP DATABASE "${name}"`);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const recordings = new WeakMap<TestDatabase, string[]>();

/** Runs `use` and tells which SQL statements it sent through this client, in order. */
export async function countStatements<T>(
  db: TestDatabase,
  use: () => Promise<T>,
): Promise<{ result: T; count: number; statements: string[] }> {
  const recorded = recordings.get(db) ?? [];
  if (!recordings.has(db)) {
    recordings.set(db, recorded);
    db.$on('query', (event) => recorded.push(event.query));
  }
  // Events are delivered after the statement they tell of.
  const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));
  await delivered();
  recorded.length = 0;
  const result = await use();
  await delivered();
  const statements = [...recorded];
  return { result, count: statements.length, statements };
}

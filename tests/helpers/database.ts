import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { distribute } from '@/cli/distribution/distribute';
import { applyMigrations } from '@/cli/migrations/apply';
import { type connect, database } from '@/domain/database';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { isDistributed } from '@/domain/storage/distribution';
import type { Content } from '../set-up/template';
import { listenOn, openInMemory } from './embedded';
import { addressOf, administer, createDatabase, dropDatabase, newDatabaseName } from './server';

type TestDatabase = ReturnType<typeof connect>;

/**
 * A fresh, migrated, empty database for this test file; called once at its top:
 *
 *     const db = await freshDatabase();
 *
 * DATABASE_URL leads to it, so `database()` of domain/database answers the same client. In vitest's project "embedded"
 * it is a copy of a migrated template in this process, behind a socket; in "postgresql" a database of its own on
 * TEST_DATABASE_URL's server; in "citus" one spread over the cluster of TEST_CITUS_URL. It is gone after the file's last
 * test. As in production, a transaction on the embedded database holds up every other connection: never wait for a
 * second connection inside one.
 */
export function freshDatabase(): Promise<TestDatabase> {
  return databaseOf('empty');
}

/**
 * A database as `freshDatabase` makes it that holds the demonstration corpus: a copy of one into which it was imported once,
 * since importing it takes longer than most files' tests.
 */
export function demonstrationDatabase(): Promise<TestDatabase> {
  return databaseOf('demonstration');
}

async function databaseOf(content: Content): Promise<TestDatabase> {
  const server = process.env.MAWQIF_TEST_SERVER;
  const cluster = process.env.MAWQIF_TEST_CLUSTER;
  const { address, remove } = cluster
    ? await createOnCluster(cluster)
    : server
      ? await createOnServer(server, content)
      : await copyTemplate(content);
  process.env.DATABASE_URL = address;
  const db = database({ reporting: true });
  afterAll(async () => {
    await db.$disconnect();
    await remove();
  });
  if (cluster && content === 'demonstration') await loadDemonstrationCorpus(db);
  return db;
}

async function copyTemplate(content: Content) {
  const pglite = await openInMemory(inject('embeddedTemplates')[content]);
  const { address, stop } = await listenOn(pglite);
  return {
    address,
    remove: async () => {
      await stop();
      await pglite.close();
    },
  };
}

async function createOnServer(server: string, content: Content) {
  const { name, address } = await createDatabase(server, inject('serverTemplates')![content]);
  return { address, remove: () => dropDatabase(server, name) };
}

/** A distributed database on the machines of the cluster that this address belongs to. */
async function createOnCluster(coordinator: string) {
  const name = newDatabaseName();
  const machines = await machinesOf(coordinator);
  for (const server of machines) {
    await administer(server, `CREATE DATABASE "${name}"`);
    await administer(addressOf(server, name), 'CREATE EXTENSION citus');
  }
  const address = addressOf(coordinator, name);
  const [own, ...workers] = machines.map((machine) => new URL(machine));
  await administer(address, `SELECT citus_set_coordinator_host('${own!.hostname}', ${own!.port})`);
  for (const { hostname, port } of workers) await administer(address, `SELECT citus_add_node('${hostname}', ${port})`);
  await applyMigrations(address);
  await distribute(address, { shards: 4 });
  return {
    address,
    remove: async () => {
      // Machines keep connections to each other for a while.
      for (const server of machines) await administer(server, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

/** The addresses of a cluster's machines, the coordinator first. */
async function machinesOf(coordinator: string): Promise<string[]> {
  const client = new Client({ connectionString: coordinator });
  await client.connect();
  try {
    const { rows } = await client.query<{ host: string; port: number }>(
      'SELECT nodename AS host, nodeport AS port FROM pg_dist_node ORDER BY groupid',
    );
    return rows.map(({ host, port }) => {
      const machine = new URL(coordinator);
      machine.hostname = host;
      machine.port = String(port);
      return machine.href;
    });
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
  // What a process asks once is not what is counted.
  await isDistributed(db);
  await delivered();
  recorded.length = 0;
  const result = await use();
  await delivered();
  const statements = [...recorded];
  return { result, count: statements.length, statements };
}

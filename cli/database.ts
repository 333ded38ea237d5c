import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Environment } from '@/domain/environment';
import { holderOf } from './embedded/lock';
import { startEmbedded } from './embedded/start';
import { applyMigrations } from './migrations/apply';
import { UnreachableError } from './unreachable';

/** A database with its address; `served` where it is an embedded one that another process serves. */
export type OpenDatabase = { url: string; embedded: boolean; served: boolean; close: () => Promise<void> };

const PATIENCE = 10_000;

/**
 * The database a command works on, migrated: DATABASE_URL's, or the embedded one. Of an embedded one that already
 * serves (a running Mawqif) the command is a client; otherwise it is started, until `close`. Sets DATABASE_URL, which
 * domain/database connects to.
 * @param options.migrate false leaves its tables as they are.
 * @param options.alone refuse an embedded database that another process serves, as a server must.
 * @throws UnreachableError, FolderInUseError
 */
export async function openDatabase(
  environment: Environment,
  options: { alone?: boolean; migrate?: boolean; onMigration?: (names: string[]) => void } = {},
): Promise<OpenDatabase> {
  const database = await locate(environment, options.alone ?? false);
  try {
    process.env.DATABASE_URL = database.url;
    await waitFor(database.url);
    if (options.migrate ?? true) {
      const applied = await applyMigrations(database.url);
      options.onMigration?.(applied);
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function locate(environment: Environment, alone: boolean): Promise<OpenDatabase> {
  const nothing = async () => {};
  if (environment.databaseUrl) return { url: environment.databaseUrl, embedded: false, served: false, close: nothing };
  const holder = alone ? null : await holderOf(environment.dataFolder);
  if (holder) return { url: holder.address, embedded: true, served: true, close: nothing };
  return { ...(await startEmbedded(environment.dataFolder)), embedded: true, served: false };
}

/** Tries again for a while: services started together come up in any order. */
async function waitFor(address: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; ; await pause(500)) {
    const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new UnreachableError(address, reasonOf(error));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with one error per address, and an empty message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

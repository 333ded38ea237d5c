// The embedded database, a process of its own: PostgreSQL compiled to WebAssembly (PGlite) behind a socket. Started by
// start.ts with the data folder as its argument; it tells its parent when it is ready, and ends with its parent.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Client } from 'pg';
import { embeddedAddress } from './address';
import { startParams } from './engine';
import { type Claim, FolderInUseError, lockFolder } from './lock';
import { takingTurns } from './turns';

/** What this process tells its parent. */
export type Report = { ready: string } | { failed: string; inUse: Claim | null };

const CHECKPOINT_EVERY = 5 * 60_000;

const report = (message: Report) =>
  new Promise<void>((resolve) => process.send?.(message, () => resolve()) ?? resolve());

async function serve(dataFolder: string): Promise<() => Promise<void>> {
  const address = await embeddedAddress(dataFolder);
  const lock = await lockFolder(dataFolder, address.url);
  try {
    // Once more: a holder that was just ending may have removed the socket's folder meanwhile.
    await embeddedAddress(dataFolder);
    const db = await PGlite.create(path.join(dataFolder, 'postgres'), { extensions: { pg_trgm }, startParams });
    // Whoever holds the lock is the only one who may listen here: a socket that is left is from a process that died.
    await rm(address.socket, { force: true });
    const server = new PGLiteSocketServer({ db: takingTurns(db), path: address.socket, maxConnections: 100 });
    await server.start();
    // PostgreSQL as one process has nobody who checkpoints in the background: its log would grow until it is closed.
    const checkpoints = setInterval(() => void checkpoint(address.url), CHECKPOINT_EVERY);
    await report({ ready: address.url });
    return async () => {
      clearInterval(checkpoints);
      await lock.ending();
      await server.stop();
      await db.exec('CHECKPOINT');
      await db.close();
      await rm(path.dirname(address.socket), { recursive: true, force: true });
      await lock.release();
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Through the socket, so that it waits its turn and never lands in somebody's transaction. */
async function checkpoint(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('CHECKPOINT');
  } catch (error) {
    console.error('The embedded database could not write a checkpoint:', error);
  } finally {
    await client.end().catch(() => {});
  }
}

const started = serve(process.argv[2]!);

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  const stop = await started.catch(() => null);
  await stop?.();
  process.exit(0);
}
process.on('SIGTERM', () => void close());
process.on('SIGINT', () => void close());
// The channel closes when the parent ends, however it ends: nobody is left to use or stop this process.
process.on('disconnect', () => void close());

started.catch(async (error: unknown) => {
  await report({
    failed: error instanceof Error ? error.message : String(error),
    inUse: error instanceof FolderInUseError ? error.holder : null,
  });
  process.exit(1);
});

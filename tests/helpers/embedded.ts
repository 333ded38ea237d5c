import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { takingTurns } from '@/cli/embedded/turns';

/** Lets clients of PostgreSQL connect to a PGlite of this process, on a socket of its own. */
export async function listenOn(db: PGlite): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-test-'));
  const server = new PGLiteSocketServer({
    db: takingTurns(db),
    path: path.join(folder, '.s.PGSQL.5432'),
    maxConnections: 100,
  });
  await server.start();
  return {
    address: `postgresql://postgres:postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const kept: typeof globalThis & { testEngine?: Promise<WebAssembly.Module> } = globalThis;

/**
 * An embedded database in memory. Its engine is compiled once in a process: it takes longer than all else about opening
 * a copy of one.
 * @param template a dump to begin as a copy of; undefined for an empty one.
 */
export async function openInMemory(template?: Uint8Array<ArrayBuffer>): Promise<PGlite> {
  kept.testEngine ??= compileEngine();
  return PGlite.create({
    extensions: { pg_trgm },
    pgliteWasmModule: await kept.testEngine,
    ...(template && { loadDataDir: new Blob([template]) }),
  });
}

async function compileEngine(): Promise<WebAssembly.Module> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  return WebAssembly.compile(await readFile(path.join(folder, 'pglite.wasm')));
}

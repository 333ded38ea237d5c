import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { startParams } from '@/cli/embedded/engine';
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

type Kept = { testEngine?: Promise<WebAssembly.Module>; testTemplate?: { file: string; dump: Promise<Blob> } };
const kept: typeof globalThis & Kept = globalThis;

/**
 * An embedded database in memory. Its engine is compiled once in a process: it takes longer than all else about opening
 * a copy of one. What it is copied from is read once as well.
 * @param template the file of a dump to begin as a copy of; undefined for an empty one.
 */
export async function openInMemory(template?: string): Promise<PGlite> {
  kept.testEngine ??= compileEngine();
  return PGlite.create({
    extensions: { pg_trgm },
    startParams,
    pgliteWasmModule: await kept.testEngine,
    ...(template && { loadDataDir: await dumpIn(template) }),
  });
}

function dumpIn(file: string): Promise<Blob> {
  if (kept.testTemplate?.file !== file) {
    kept.testTemplate = { file, dump: readFile(file).then((bytes) => new Blob([new Uint8Array(bytes)])) };
  }
  return kept.testTemplate.dump;
}

async function compileEngine(): Promise<WebAssembly.Module> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  return WebAssembly.compile(await readFile(path.join(folder, 'pglite.wasm')));
}

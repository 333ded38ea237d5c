import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
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

import path from 'node:path';
import { type Server, startServer } from '../machine/process';

/** Serves hand-written SQL. The function for the comparison must be in the database. */
export function startHandwritten(databaseUrl: string, port: number): Promise<Server> {
  return startServer({
    command: [process.execPath, '--import', 'tsx', path.join(import.meta.dirname, 'handwritten/serve.ts')],
    cwd: path.join(import.meta.dirname, '../..'),
    env: { DATABASE_URL: databaseUrl },
    port,
    probe: '/',
  });
}

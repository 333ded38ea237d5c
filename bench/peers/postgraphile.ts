import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../machine/cache';
import { run } from '../machine/command';
import { onClient } from '../machine/databases';
import { type Server, startServer } from '../machine/process';

const source = path.join(import.meta.dirname, 'postgraphile');

/** PostGraphile wants a newer Node than Mawqif. */
const NODE = ['npx', '-y', '-p', 'node@24', 'node'] as const;

/** Installs PostGraphile beside the repository, adds the function for the comparison to the database, and serves it. */
export async function startPostGraphile(databaseUrl: string, port: number): Promise<Server> {
  const folder = cacheFolder('postgraphile');
  await cp(source, folder, { recursive: true });
  await run(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
  const comparison = await readFile(path.join(source, 'comparison.sql'), 'utf8');
  await onClient(databaseUrl, (client) => client.query(comparison));
  return startServer({
    command: [...NODE, 'serve.mjs'],
    cwd: folder,
    env: { DATABASE_URL: databaseUrl },
    port,
    probe: '/graphql',
  });
}

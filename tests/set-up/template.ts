import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/cli/migrations/apply';
import { buildPrograms } from '@/setup/programs.mjs';
import { listenOn } from '../helpers/embedded';
import { createDatabase, dropDatabase } from '../helpers/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty embedded database: what every test file starts from. */
    databaseTemplate: string;
    /** The same on TEST_DATABASE_URL's server: the name of a database to copy. Null without such a server. */
    serverTemplate: string | null;
  }
}

const folder = path.resolve('node_modules/.cache/mawqif');

/**
 * Makes the programs that tests start, and the databases that every test file starts from a copy of.
 * @returns what removes those that are not kept.
 */
export default async function template(project: TestProject): Promise<() => Promise<void>> {
  await buildPrograms();
  project.provide('databaseTemplate', await embeddedTemplate());
  const server = project.config.env.MAWQIF_TEST_SERVER;
  if (!server) {
    project.provide('serverTemplate', null);
    return async () => {};
  }
  const { name, address } = await createDatabase(server);
  await applyMigrations(address);
  project.provide('serverTemplate', name);
  return () => dropDatabase(server, name);
}

/**
 * A file of the migrated, empty embedded database: creating and migrating one takes four seconds, opening a copy less
 * than one. It is kept until the migrations change.
 */
async function embeddedTemplate(): Promise<string> {
  const file = path.join(folder, `${await fingerprint()}.tar`);
  if (!existsSync(file)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const db = await PGlite.create({ extensions: { pg_trgm } });
    const { address, stop } = await listenOn(db);
    await applyMigrations(address);
    await stop();
    // What new databases are copied from is a third of what every test file would unpack, and none makes another.
    for (const name of ['template1', 'template0']) {
      await db.query('UPDATE pg_database SET datistemplate = false WHERE datname = $1', [name]);
      await db.exec(`DROP DATABASE ${name}`);
    }
    await db.exec('CHECKPOINT');
    const dump = await db.dumpDataDir('none');
    await db.close();
    // Under another name first: a half-written template would fail every later run.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
    await rename(draft, file);
  }
  return file;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile('package-lock.json'));
  hash.update(await readFile(import.meta.filename));
  for (const name of (await readdir('prisma/migrations', { recursive: true })).sort()) {
    if (name.endsWith('.sql')) hash.update(await readFile(path.join('prisma/migrations', name)));
  }
  return hash.digest('hex').slice(0, 16);
}

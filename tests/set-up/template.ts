import { createHash, randomUUID } from 'node:crypto';
import { type Dirent, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/cli/migrations/apply';
import { connect } from '@/domain/database';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { buildPrograms } from '@/setup/programs.mjs';
import { listenOn, openInMemory } from '../helpers/embedded';
import { createDatabase, dropDatabase } from '../helpers/server';

/** What a test file's database begins with: nothing, or the demonstration corpus. */
export type Content = 'empty' | 'demonstration';

declare module 'vitest' {
  interface ProvidedContext {
    /** Files of migrated embedded databases: what every test file starts from a copy of. */
    embeddedTemplates: Record<Content, string>;
    /** The same on TEST_DATABASE_URL's server: names of databases to copy. Null without such a server. */
    serverTemplates: Record<Content, string> | null;
  }
}

const folder = path.resolve('node_modules/.cache/mawqif');

/**
 * Makes the programs that tests start, and the databases that every test file starts from a copy of.
 * @returns what removes those that are not kept.
 */
export default async function template(project: TestProject): Promise<() => Promise<void>> {
  await buildPrograms();
  const empty = await kept('empty', ['prisma/migrations'], makeEmpty);
  const filled = ['domain', 'prisma', 'generated/prisma'];
  const demonstration = await kept('demonstration', filled, () => makeDemonstration(empty));
  project.provide('embeddedTemplates', { empty, demonstration });
  const server = project.config.env.MAWQIF_TEST_SERVER;
  if (!server) {
    project.provide('serverTemplates', null);
    return async () => {};
  }
  const none = await createDatabase(server);
  await applyMigrations(none.address);
  const corpus = await createDatabase(server, none.name);
  await fill(corpus.address);
  project.provide('serverTemplates', { empty: none.name, demonstration: corpus.name });
  return async () => {
    for (const { name } of [none, corpus]) await dropDatabase(server, name);
  };
}

/**
 * A file of an embedded database: creating and migrating one takes four seconds and importing the demonstration corpus as many, opening a
 * copy less than one. It is kept until what it is made of changes.
 * @param sources what it is made of, beside the packages and this file.
 */
async function kept(name: Content, sources: readonly string[], make: () => Promise<PGlite>): Promise<string> {
  const file = path.join(folder, `${name}-${await fingerprint(sources)}.tar`);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    for (const old of await readdir(folder)) if (old.startsWith(`${name}-`)) await rm(path.join(folder, old));
    const db = await make();
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

async function makeEmpty(): Promise<PGlite> {
  const db = await PGlite.create({ extensions: { pg_trgm } });
  const { address, stop } = await listenOn(db);
  await applyMigrations(address);
  await stop();
  // What new databases are copied from is a third of what every test file would unpack, and none makes another.
  for (const name of ['template1', 'template0']) {
    await db.query('UPDATE pg_database SET datistemplate = false WHERE datname = $1', [name]);
    await db.exec(`DROP DATABASE ${name}`);
  }
  return db;
}

async function makeDemonstration(empty: string): Promise<PGlite> {
  const db = await openInMemory(empty);
  const { address, stop } = await listenOn(db);
  await fill(address);
  await stop();
  return db;
}

/** Imports the demonstration corpus. */
async function fill(address: string): Promise<void> {
  const db = connect(address);
  try {
    await loadDemonstrationCorpus(db);
  } finally {
    await db.$disconnect();
  }
}

async function fingerprint(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(await readFile('package-lock.json'));
  hash.update(await readFile(import.meta.filename));
  for (const source of sources) {
    for (const entry of (await readdir(source, { recursive: true, withFileTypes: true })).sort(byPath)) {
      if (entry.isFile()) hash.update(pathOf(entry)).update(await readFile(pathOf(entry)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const pathOf = ({ parentPath, name }: Dirent) => path.join(parentPath, name);
const byPath = (one: Dirent, other: Dirent) => (pathOf(one) < pathOf(other) ? -1 : 1);

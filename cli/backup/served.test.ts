import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '../embedded/start';
import { readBackupFile } from './file';
import { backUpServed } from './served';

const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-served-'));
const embedded = await startEmbedded(folder);

afterAll(async () => {
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
});

test('a database that is served is backed up as it was at one moment, while others write and are answered', async () => {
  const client = new Client({ connectionString: embedded.url });
  await client.connect();
  await client.query(`
    CREATE TABLE "_prisma_migrations" (migration_name text, finished_at date, rolled_back_at date);
    CREATE TABLE "Dataset" (epoch int, revision int, "writtenBy" int);
    CREATE TABLE a (id int PRIMARY KEY);
    CREATE TABLE b (id int PRIMARY KEY);
    INSERT INTO "Dataset" VALUES (1, 1, 1)`);
  let done = false;
  let written = 0;
  const writing = (async () => {
    for (; !done; written++) await client.query(`INSERT INTO a VALUES (${written}); INSERT INTO b VALUES (${written})`);
  })();
  const file = path.join(folder, 'one.backup');
  await backUpServed(embedded.url, folder, file);
  done = true;
  await writing;
  await client.end();

  const rows: Record<string, number> = {};
  let table = '';
  for await (const said of readBackupFile(file)) {
    if (said.kind === 'table') table = said.head.table;
    if (said.kind === 'end of table') rows[table] = said.end.rows;
  }
  // Each transaction writes to both.
  expect(rows.b).toBe(rows.a);
  // The copy was read while they went on.
  expect(rows.a).toBeLessThan(written);
  expect((await readdir(folder)).sort()).toEqual(['locks', 'one.backup', 'postgres']);
});

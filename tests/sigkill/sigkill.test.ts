import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { holderOf } from '@/cli/embedded/lock';
import { startEmbedded } from '@/cli/embedded/start';
import { applyMigrations } from '@/cli/migrations/apply';
import { createKey } from '@/domain/accounts/keys';
import { addUser } from '@/domain/accounts/users';
import { database } from '@/domain/database';
import { OPERATOR } from '@/domain/editing/actor';
import { importCorpus } from '@/domain/import/corpus';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { endpoint } from '../helpers/endpoint';
import { WholeServer } from './server';
import { faultsAfter, NO_FAULTS } from './verify';
import { Writer } from './writer';

/** More of them take longer: `MAWQIF_TEST_KILLS=50 npx vitest run tests/sigkill --project embedded`. */
const KILLS = Number(process.env.MAWQIF_TEST_KILLS ?? 2);

/** Of the whole server, which takes seconds to start. */
const SERVER_KILLS = Math.max(1, Math.round(KILLS / 2));

const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-sigkill-'));
// As `mawqif serve` starts it: a process of its own, which is started again when it dies.
let embedded = await startEmbedded(folder);
process.env.DATABASE_URL = embedded.url;
await applyMigrations(embedded.url);
const db = database();
const url = await endpoint();
const everybody: Writer[] = [];
let to: ConstructorParameters<typeof Writer>[0];
let server: WholeServer | undefined;

afterAll(async () => {
  server?.clear();
  await db.$disconnect();
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
});

async function reviewerKey(): Promise<string> {
  const account = {
    email: 'r@mawqif.example',
    name: 'R',
    password: 'a long enough password',
    role: 'REVIEWER',
  } as const;
  const { id, name, role } = await addUser(db, OPERATOR, account);
  const actor = { userId: id, name, role, origin: 'STUDIO', apiKeyId: null, address: null } as const;
  return (await createKey(db, actor, { name: 'test', days: 1 })).key!;
}

test('a database that is killed while people write loses nothing it acknowledged, and does nothing by halves', {
  timeout: 120_000 + KILLS * 120_000,
}, async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  to = { url, apiKey: await reviewerKey(), article: 'bridge-2024', language: 'en', topics: ['bridge', 'toll'] };
  const writers = ['amal', 'badr', 'amal'].map((analyst) => new Writer(to, analyst));
  everybody.push(...writers);
  let stopped = false;
  const work = Promise.all(writers.map((writer) => writer.work(() => stopped)));
  const count = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const recoveries: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const before = count();
    await expect.poll(() => count() - before, { timeout: 60_000, interval: 10 }).toBeGreaterThan(1);
    await pause(Math.random() * 400);
    const { pid } = (await holderOf(folder))!;
    process.kill(pid, 'SIGKILL');
    const [killed, then] = [Date.now(), count()];
    await expect.poll(() => count() - then, { timeout: 60_000, interval: 10 }).toBeGreaterThan(3);
    recoveries.push(Date.now() - killed);
    expect((await holderOf(folder))?.pid).not.toBe(pid);
  }
  stopped = true;
  await work;
  expect(await faultsAfter(db, writers)).toEqual(NO_FAULTS);
  if (KILLS > 10) console.log(`${count()} writes; back and writing after (ms): ${recoveries.join(' ')}`);
});

// What it serves is built before: `npm test` does that.
test.skipIf(!existsSync('.next/BUILD_ID'))(
  'a server that is killed while people write is started again at once, and has all that it acknowledged',
  { timeout: 120_000 + SERVER_KILLS * 60_000 },
  async () => {
    await embedded.close();
    const whole = await WholeServer.on(folder);
    server = whole;
    await whole.start();
    const writers = ['amal', 'badr'].map((analyst) => new Writer({ ...to, url: whole.url }, analyst));
    everybody.push(...writers);
    let stopped = false;
    const work = Promise.all(writers.map((writer) => writer.work(() => stopped)));
    const count = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    for (let kill = 0; kill < SERVER_KILLS; kill++) {
      const before = count();
      await expect.poll(() => count() - before, { timeout: 60_000, interval: 10 }).toBeGreaterThan(1);
      await pause(Math.random() * 200);
      await (kill % 2 === 0 ? whole.kill() : whole.killFirst());
      await whole.start();
    }
    const after = count();
    await expect.poll(() => count() - after, { timeout: 60_000, interval: 10 }).toBeGreaterThan(1);
    stopped = true;
    await work;
    await whole.stop();
    embedded = await startEmbedded(folder);
    expect(await faultsAfter(db, everybody)).toEqual(NO_FAULTS);
  },
);

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type EmbeddedDatabase, startEmbedded } from '@/cli/embedded/start';

// A Mawqif of its own, on a database that is taken away from it. One at a time: they share that database.
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'An outage looks the same on a phone.');

let folder: string;
let database: EmbeddedDatabase;
let server: ChildProcess;
let address: string;

test.beforeAll(async ({ request }) => {
  test.setTimeout(180_000);
  folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-outage-'));
  database = await startEmbedded(folder);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ['setup/mawqif.mjs', 'serve'], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: database.url, MAWQIF_PUBLIC_URL: address },
    stdio: 'inherit',
  });
  const status = () =>
    request.get(`${address}/healthz`).then(
      (response) => response.status(),
      () => 0,
    );
  await expect.poll(status, { timeout: 120_000 }).toBe(200);
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('without its database: status 503 and a page that says so, in both languages', async ({ page, request }) => {
  await database.close();
  expect((await request.get(`${address}/healthz`)).status()).toBe(503);
  for (const locale of ['ar', 'en']) {
    const response = await page.goto(`${address}/${locale}/topics`);
    expect(response?.status()).toBe(503);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('without its database: the API answers with a code, and nothing of its inside', async ({ request }) => {
  const query = '{ articles(first: 1) { totalCount } }';
  const response = await request.post(`${address}/graphql`, {
    data: { query },
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(response.status()).toBeGreaterThanOrEqual(500);
  const body = await response.text();
  expect(JSON.parse(body).errors[0].extensions.code).toBe('DATABASE_UNAVAILABLE');
  for (const inside of ['Prisma', 'postgres', 'ECONNREFUSED', 'ENOENT', 'node_modules'])
    expect(body).not.toContain(inside);
});

test('with its database back: pages again, without a restart', async ({ page, request }) => {
  database = await startEmbedded(folder);
  await expect.poll(async () => (await request.get(`${address}/healthz`)).status(), { timeout: 30_000 }).toBe(200);
  expect((await page.goto(`${address}/ar/topics`))?.status()).toBe(200);
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

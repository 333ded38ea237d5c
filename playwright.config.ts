import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './setup/browser.mjs';

// This file is read again by every worker, which inherits the environment: the port is chosen once.
const first = !process.env.MAWQIF_E2E_PORT;
process.env.MAWQIF_E2E_PORT ??= String(await freePort());
const port = process.env.MAWQIF_E2E_PORT;
const address = `http://127.0.0.1:${port}`;

const data = path.resolve('node_modules/.cache/mawqif-e2e');
process.env.MAWQIF_E2E_DATA = data;
if (first) rmSync(data, { recursive: true, force: true });

/** Tests in a browser, against a Mawqif of their own with the demonstration corpus. `npm test` sets MAWQIF_BROWSER. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/accounts.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // One more than there are usually cores: browser and server wait for each other.
  workers: 3,
  // A shared machine may stall a browser for seconds; a test that is wrong fails twice.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: address,
    // A change of pages is no test of patience: what moves is drawn many times before it may be clicked.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording a test takes as long as running it: one that fails is recorded when it is tried again, or by --trace on.
    trace: 'on-first-retry',
    launchOptions: { args: BROWSER_ARGUMENTS, executablePath: process.env.MAWQIF_BROWSER || undefined },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    { name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
  webServer: {
    command: 'exec node setup/mawqif.mjs serve',
    url: `${address}/healthz`,
    env: { PORT: port, MAWQIF_DATA: data, MAWQIF_PUBLIC_URL: address, DATABASE_URL: '' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    timeout: 180_000,
    stdout: 'pipe',
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(found));
    });
  });
}

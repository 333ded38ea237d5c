import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPlaywright, readVitest } from './test-reports.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs a program of tests on one file, and gives its report. */
function report(file: string, source: string, script: string, parameters: string[]): object {
  // Within the project, where the programs find their packages.
  mkdirSync('.setup', { recursive: true });
  const folder = mkdtempSync(path.resolve('.setup/reports-'));
  folders.push(folder);
  writeFileSync(path.join(folder, file), source);
  // Else vitest looks for ours above.
  writeFileSync(path.join(folder, 'vitest.config.mjs'), 'export default {};');
  const out = path.join(folder, 'report.json');
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|MODE$|TEST$)/.test(name));
  spawnSync(process.execPath, [path.resolve(script), ...parameters], {
    cwd: folder,
    env: { ...Object.fromEntries(own), PLAYWRIGHT_JSON_OUTPUT_NAME: out } as unknown as NodeJS.ProcessEnv,
  });
  return JSON.parse(readFileSync(out, 'utf8'));
}

function vitest(source: string): object {
  const parameters = ['run', '--reporter=json', '--outputFile=report.json'];
  return report('some.test.ts', source, 'node_modules/vitest/vitest.mjs', parameters);
}

it('names what failed in vitest, and counts the rest', () => {
  const source = `
    import { describe, expect, it } from 'vitest';
    it('holds', () => {});
    it.skip('waits', () => {});
    describe('sums', () => it('are right', () => expect(1 + 1).toBe(3)));
    it('ends', { timeout: 1000 }, () => new Promise(() => {}));
  `;
  expect(readVitest(vitest(source))).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: [
      expect.stringMatching(/some\.test\.ts › sums are right: AssertionError: expected 2 to be 3/),
      expect.stringMatching(/some\.test\.ts › ends: did not end within 1 s$/),
    ],
  });
});

it('counts a file that vitest cannot load as a failure, and names it', () => {
  expect(readVitest(vitest(`throw new Error('not to be loaded');`))).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [expect.stringMatching(/some\.test\.ts: .*not to be loaded/)],
  });
});

it('names what failed in Playwright, and counts the rest', () => {
  const source = `
    import { expect, test } from '@playwright/test';
    test('holds', () => {});
    test.skip('waits', () => {});
    test.describe('sums', () => test('are right', () => expect(1 + 1).toBe(3)));
  `;
  const script = 'node_modules/@playwright/test/cli.js';
  expect(readPlaywright(report('some.spec.ts', source, script, ['test', '--reporter=json']))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    failures: [expect.stringMatching(/some\.spec\.ts › sums › are right: Error: expect\(received\)\.toBe\(expected\)/)],
  });
});

it('counts nothing where a program wrote no report', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };
  expect(readVitest(null)).toEqual(nothing);
  expect(readPlaywright(null)).toEqual(nothing);
});

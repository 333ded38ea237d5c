// `npm test`: sets up what the tests need, runs all of them, and ends with one line that counts them.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { buildExplorer } from './explorer.mjs';
import { generate } from './generate.mjs';
import { checkNode } from './node.mjs';
import { installPackages } from './packages.mjs';
import { runNode } from './run.mjs';
import { Steps } from './steps.mjs';
import { readPlaywright, readVitest } from './test-reports.mjs';

checkNode();
process.chdir(path.join(import.meta.dirname, '..'));

/**
 * All tests together may take this long, once everything is set up: how long packages take depends on the network. They are meant to
 * take less than 20 minutes; a machine that others keep busy takes twice as long for tests that do not fail (docs/decisions/0102).
 */
const LIMIT = 30 * 60_000;
const remaining = () => Math.max(deadline - Date.now(), 1);

const REPORTS = '.setup/reports';
const reports = { vitest: path.join(REPORTS, 'vitest.json'), playwright: path.join(REPORTS, 'playwright.json') };

const total = { passed: 0, failed: 0, skipped: 0 };
/** Told at the end, where they are found though the output above was long, or is cut. */
const failures = [];
const steps = new Steps(9);

/**
 * Runs one program of tests and adds up what it reports. One that ends with a failure none of its tests explains (it
 * crashed, or was stopped for taking too long) counts as a failed test.
 */
function count(title, script, parameters, options = {}) {
  return steps.run(title, async (note) => {
    const failure = await runNode(script, parameters, { show: true, timeout: remaining(), env: options.env }).then(
      () => null,
      (error) => error,
    );
    const counts = options.report ? options.report() : { passed: failure ? 0 : 1, failed: 0, skipped: 0, failures: [] };
    if (failure && counts.failed === 0) {
      counts.failed = 1;
      counts.failures.push(failure.message);
      if (Date.now() >= deadline) counts.failures.push(`The tests took longer than ${LIMIT / 60_000} minutes.`);
    }
    if (!failure && counts.passed + counts.failed === 0) {
      counts.failed = 1;
      counts.failures.push('no test was found');
    }
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
    failures.push(...counts.failures.map((text) => `${title}: ${text}`));
    note(`${counts.passed} passed, ${counts.failed} failed`);
  });
}

let browser;
try {
  await steps.run('Packages', installPackages);
  await steps.run('Generated code', generate);
  await steps.run('Explorer', buildExplorer);
  await steps.run('Browser', async (note) => {
    browser = await findBrowser(note);
  });
  await steps.run('Web pages', build);
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const deadline = Date.now() + LIMIT;
rmSync(REPORTS, { recursive: true, force: true });
await count('Format, lint and direction of imports', 'node_modules/@biomejs/biome/bin/biome', [
  'check',
  '--error-on-warnings',
]);
// After the build, which writes the types of routes and checks none.
await count('Types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
await count(
  process.env.TEST_DATABASE_URL ? 'Tests on the embedded database and on PostgreSQL' : 'Tests on the embedded database',
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`],
  { report: () => readVitest(read(reports.vitest)) },
);
await count('Tests in a browser', 'node_modules/@playwright/test/cli.js', ['test'], {
  report: () => readPlaywright(read(reports.playwright)),
  env: { MAWQIF_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(reports.playwright) },
});

for (const failure of failures) console.log(`Failed: ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

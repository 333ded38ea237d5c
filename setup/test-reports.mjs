// What the test programs report, as counts and as the names of what failed. A report that was not written counts nothing: its
// program crashed.
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @param {object | null} report of vitest's reporter "json" */
export function readVitest(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const failures = report.testResults.flatMap((file) => {
    const name = path.relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded has failed, but none of its tests has.
    if (file.status === 'failed' && failed.length === 0) return [`${name}: ${firstLine(file.message)}`];
    return failed.map((test) => `${name} › ${test.fullName}: ${reasonOf(test)}`);
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** @param {object | null} report of Playwright's reporter "json" */
export function readPlaywright(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const { expected, flaky, unexpected, skipped } = report.stats;
  const failures = [
    ...report.suites.flatMap((suite) => failuresOf(suite, [])),
    ...report.errors.map((error) => firstLine(error.message)),
  ];
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, failures };
}

function failuresOf(suite, above) {
  const titles = [...above, suite.title];
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected')
      .map((test) => {
        const error = test.results.at(-1)?.error?.message;
        return `[${test.projectName}] ${[...titles, spec.title].join(' › ')}: ${firstLine(error)}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, titles))];
}

/** A test that took too long is reported by where it stands only, under vitest's name for such a place. */
function reasonOf(test) {
  const message = firstLine(test.failureMessages[0]);
  return message === 'Error: STACK_TRACE_ERROR' ? `did not end within ${Math.floor(test.duration / 1000)} s` : message;
}

/** Without the colours that programs write for terminals. */
function firstLine(message = '') {
  return stripVTControlCharacters(message).split('\n', 1)[0];
}

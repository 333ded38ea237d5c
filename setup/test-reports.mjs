// What the test programs report, as counts. A report that was not written counts nothing: its program crashed.

/** @param {object | null} report of vitest's reporter "json" */
export function readVitest(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  // A file that cannot be loaded has failed, but has no tests.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {object | null} report of Playwright's reporter "json" */
export function readPlaywright(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

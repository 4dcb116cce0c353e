// The closing line of continuous integration: how many tests ran, given the exit code of the whole and the reports of
// vitest's JSON reporter.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * How many tests passed and failed. A file can fail with none of its tests failing, when it does not load or a hook
 * throws: that counts as one, since vitest's own total leaves it out. So does a run that ended badly for another reason
 * (an unhandled error, a broken build), which no report shows.
 *
 * @param {readonly Report[]} reports
 * @param {boolean} succeeded whether every command ended well
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} Report
 */
export function countTests(reports, succeeded) {
  const sum = (/** @type {(report: Report) => number} */ pick) =>
    reports.reduce((all, report) => all + pick(report), 0);
  const passed = sum(({ numPassedTests }) => numPassedTests);
  const wholeFiles = sum(
    ({ testResults }) =>
      testResults.filter(
        ({ status, assertionResults }) =>
          status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
      ).length,
  );
  const failed = sum(({ numFailedTests }) => numFailedTests) + wholeFiles;
  const skipped = sum(({ numPendingTests = 0 }) => numPendingTests);
  // Nothing run is not a success either.
  return { passed, skipped, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , code, ...files] = process.argv;
  const reports = files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, "utf8")));
  const { passed, failed, skipped } = countTests(reports, code === "0");
  console.log(`${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

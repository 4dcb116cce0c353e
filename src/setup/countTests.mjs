/**
 * How many tests passed and failed, from the report of vitest's JSON reporter (undefined when there is none).
 *
 * A file can fail with none of its tests failing, when it does not load or a hook throws; that counts as one failed,
 * since vitest's own total leaves it out. So does a run that ended badly for another reason (`runSucceeded` false: an
 * unhandled error, a broken build), which the report does not show at all.
 */
export function countTests(report, runSucceeded) {
  const passed = report?.numPassedTests ?? 0;
  const filesFailedAsAWhole = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = (report?.numFailedTests ?? 0) + filesFailedAsAWhole;
  return { passed, failed: failed === 0 && !runSucceeded ? 1 : failed };
}

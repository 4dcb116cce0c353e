import { expect, test } from "vitest";
import { countTests } from "../../../src/setup/countTests.mjs";

const passed = { status: "passed" };
const failed = { status: "failed" };
const skipped = { status: "skipped" };

test("passed and failed tests are counted as reported", () => {
  const testResults = [
    { status: "passed", assertionResults: [passed, passed, skipped] },
    { status: "failed", assertionResults: [passed, failed] },
  ];
  expect(countTests({ numPassedTests: 3, numFailedTests: 1, testResults }, false)).toEqual({ passed: 3, failed: 1 });
});

test("a file that did not load counts as one failed, though vitest's totals leave it out", () => {
  const testResults = [
    { status: "passed", assertionResults: [passed] },
    { status: "failed", assertionResults: [] },
  ];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, false)).toEqual({ passed: 1, failed: 1 });
});

test("a file whose hook threw counts as one failed", () => {
  const testResults = [{ status: "failed", assertionResults: [skipped, passed] }];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, false)).toEqual({ passed: 1, failed: 1 });
});

test("a run that ended badly with every test passing, as after an unhandled error, counts as one failed", () => {
  const testResults = [{ status: "passed", assertionResults: [passed] }];
  const report = { numPassedTests: 1, numFailedTests: 0, testResults };
  expect(countTests(report, false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(report, true)).toEqual({ passed: 1, failed: 0 });
});

test("a run that left no report, as after a broken build, counts as one failed", () => {
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
});

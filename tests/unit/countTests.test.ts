import { expect, test } from "vitest";
import { countTests } from "../countTests.mjs";

const passed = { status: "passed" };
const failed = { status: "failed" };
const skipped = { status: "skipped" };
const report = (
  numPassedTests: number,
  numFailedTests: number,
  ...testResults: { status: string; assertionResults: { status: string }[] }[]
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});
const sound = report(1, 0, { status: "passed", assertionResults: [passed] });

test("the tests of all reports are counted", () => {
  const other = report(2, 1, { status: "failed", assertionResults: [passed, passed, failed] });
  expect(countTests([sound, other], false)).toEqual({ passed: 3, skipped: 0, failed: 1 });
});

test.each([
  ["did not load", []],
  ["has a hook that threw", [skipped, passed]],
])("a file that %s counts as one failed, though vitest's totals leave it out", (_, assertionResults) => {
  expect(countTests([report(1, 0, { status: "failed", assertionResults })], false)).toEqual({
    passed: 1,
    skipped: 0,
    failed: 1,
  });
});

test("what ended badly with every test passing, or left no report, counts as one failed", () => {
  expect(countTests([sound], false)).toEqual({ passed: 1, skipped: 0, failed: 1 });
  expect(countTests([sound], true)).toEqual({ passed: 1, skipped: 0, failed: 0 });
  expect(countTests([], true)).toEqual({ passed: 0, skipped: 0, failed: 1 });
});

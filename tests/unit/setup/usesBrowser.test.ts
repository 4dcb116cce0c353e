import { expect, test } from "vitest";
import { usesBrowser } from "../../../src/setup/usesBrowser.mjs";

test.each([
  [[]],
  [["tests/unit"]],
  [["--project", "browser"]],
  [["--project=unit", "--project=browser"]],
  [["--project=!unit"]],
])("a browser is needed for %j", (args) => {
  expect(usesBrowser(args)).toBe(true);
});

test.each([
  [["--project", "unit"]],
  [["--project", "fuzz"]],
  [["--project=unit", "--project", "component", "-t", "interval"]],
  [["--project=!browser"]],
])("no browser is needed for %j", (args) => {
  expect(usesBrowser(args)).toBe(false);
});

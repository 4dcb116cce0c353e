import type * as v from "valibot";
import { describeValue, formatPath, type Problem } from "./problem.ts";

/** What a schema has found wrong, as the path, what stands there and what should. */
export function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).flatMap((step) =>
    typeof step.key === "string" || typeof step.key === "number" ? [step.key] : [],
  );
  // Our own checks carry what they expect as their message; valibot's carry it in `expected`.
  const ownWords = issue.message.startsWith("Invalid") ? null : issue.message;
  return {
    path: formatPath(keys),
    found: describeValue(issue.input),
    expected: ownWords ?? (issue.expected === "never" ? "no such key" : (issue.expected ?? issue.message)),
  };
}

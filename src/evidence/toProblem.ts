import type * as v from "valibot";
import { describeValue, type Fault, formatPath, type Problem } from "./problem.ts";

/** Whether the schema has met a key that it does not know. */
export const isUnknownKey = (issue: v.BaseIssue<unknown>) =>
  issue.type === "strict_object" && issue.expected === "never";

/** What a schema has found wrong: where, what stands there and what should. */
export function toFault(issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).flatMap((step) =>
    typeof step.key === "string" || typeof step.key === "number" ? [step.key] : [],
  );
  if ((issue.type === "strict_object" || issue.type === "object") && issue.input === undefined) {
    return { keys, found: "nothing", expected: "this key, which has to be there" };
  }
  // Our own checks carry what they expect as their message; valibot's carry it in `expected`.
  const ownWords = issue.message.startsWith("Invalid") ? null : issue.message;
  return {
    keys,
    found: describeValue(isUnknownKey(issue) ? String(keys.at(-1)) : issue.input),
    expected: ownWords ?? (isUnknownKey(issue) ? "no such key" : (issue.expected ?? issue.message)),
  };
}

/** The same with the path in words. */
export function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const { keys, found, expected } = toFault(issue);
  return { path: formatPath(keys), found, expected };
}

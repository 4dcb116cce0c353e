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
    expected: ownWords ?? (isUnknownKey(issue) ? "no such key" : formOf(issue, keys)),
  };
}

const FORMS: Readonly<Record<string, string>> = {
  number: "a number, such as 7",
  string: "a text in double quotes",
  boolean: "true or false",
  Array: "a list: [ … ]",
  Object: "an object: { … }",
};
/** The keys that hold a count, which may be a number or an object. */
const COUNTS: ReadonlySet<PropertyKey | undefined> = new Set(["numerator", "quantity"]);

/** The form that is expected, by an example where the schema knows only its name. */
function formOf({ type, expected, message }: v.BaseIssue<unknown>, keys: Fault["keys"]): string {
  if (expected === "Object" && COUNTS.has(keys.at(-1))) {
    return 'a count: 7, { "kind": "atLeast", "value": 7 } or { "kind": "notStated" }';
  }
  if (type === "integer") return "a whole number";
  if (expected === null) return message;
  const [, bound, least] = /^([<>])=(.*)$/.exec(expected) ?? [];
  if (least !== undefined) return `${bound === "<" ? "at most" : "at least"} ${least}`;
  const choice = /^\((.*)\)$/.exec(expected)?.[1] ?? expected;
  return FORMS[expected] ?? (choice.includes(" | ") ? `one of ${choice.replaceAll(" | ", ", ")}` : choice);
}

/** The same with the path in words. */
export function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const { keys, found, expected } = toFault(issue);
  return { path: formatPath(keys), found, expected };
}

/** One thing wrong with an evidence file: where it is, what stands there, and what should. */
export type Problem = { path: string; found: string; expected: string };

/** Longest piece of a wrong value that an error quotes. */
const QUOTE_LENGTH = 60;

/** Says in a few words what a value is, for an error message: `"22"`, `22`, `nothing`, `a list of 3`, `an object`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") {
    return JSON.stringify(value.length > QUOTE_LENGTH ? `${value.slice(0, QUOTE_LENGTH)}…` : value);
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return "an object";
}

/**
 * Writes a path as it is read aloud and searched for: `figures[3].numerator.value`. A key that is no plain name, as in a
 * file of another kind, stands in quotes: `figures[3]["first name"]`.
 */
export function formatPath(keys: readonly PropertyKey[]): string {
  if (keys.length === 0) return "(the whole file)";
  return keys
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      const name = String(key);
      if (!/^[\w$-]{1,60}$/.test(name)) return `[${describeValue(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join("");
}

/** An evidence file that cannot be used. `problems` holds every place; the message names the first. */
export class EvidenceError extends Error {
  readonly problems: readonly Problem[];

  constructor(summary: string, problems: readonly Problem[]) {
    super([summary, ...problems.slice(0, 1).map(formatProblem)].join(" "));
    this.name = "EvidenceError";
    this.problems = problems;
  }
}

/** "figures[3].numerator.value: found "22", expected a number". */
export function formatProblem(problem: Problem): string {
  return `${problem.path}: found ${problem.found}, expected ${problem.expected}`;
}

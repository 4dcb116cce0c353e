import type { EvidenceFile } from "./schema.ts";

/** One thing wrong with an evidence file: where it is, what stands there, and what should. */
export type Fault = { keys: readonly PropertyKey[]; found: string; expected: string };

/** A place in the text of a file; lines and columns are counted from 1. */
export type Place = { line: number; column: number };

/** A fault as it is shown: with the path in words, and the place where the text of the file is at hand. */
export type Problem = { path: string; found: string; expected: string; place?: Place };

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
 * Writes a path as it is read aloud and searched for: `figures "survey.harm" · numerator.value`. An entry of a list is
 * named by its id, or by its number where it has none; a key that is no plain name stands in quotes.
 *
 * @param file the value that the path leads into
 */
export function formatPath(keys: readonly PropertyKey[], file?: unknown): string {
  const [list, index, ...rest] = keys;
  if (list === undefined) return "(the whole file)";
  const id = idAt(file, list, index);
  if (id === null) return joinKeys(keys);
  return `${joinKeys([list])} ${describeValue(id)}${rest.length === 0 ? "" : ` · ${joinKeys(rest)}`}`;
}

function idAt(file: unknown, list: PropertyKey, index: PropertyKey | undefined): string | null {
  if (typeof index !== "number" || typeof file !== "object" || file === null) return null;
  const entries: unknown = Reflect.get(file, list);
  const entry: unknown = Array.isArray(entries) ? entries[index] : null;
  const id: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "id") : null;
  return typeof id === "string" && id !== "" ? id : null;
}

const joinKeys = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      const name = String(key);
      if (!/^[\w$-]{1,60}$/.test(name)) return `[${describeValue(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join("");

/** What is left of a file without the entries that have faults, and what was left out, in sentences. */
export type Rest = { file: EvidenceFile; notes: readonly string[] };

/** An evidence file that cannot be used. `problems` holds every place; the message names the first. */
export class EvidenceError extends Error {
  readonly problems: readonly Problem[];
  /** What can be shown without the faulty entries; `null` where a fault concerns the whole. */
  readonly rest: Rest | null;

  constructor(summary: string, problems: readonly Problem[], rest: Rest | null = null) {
    super([summary, ...problems.slice(0, 1).map(formatProblem)].join(" "));
    this.name = "EvidenceError";
    this.problems = problems;
    this.rest = rest;
  }
}

/** `figures "survey.harm" · numerator.value (line 812, column 18): found "22", expected a number`. */
export function formatProblem({ path, found, expected, place }: Problem): string {
  const at = place === undefined ? "" : ` (line ${place.line}, column ${place.column})`;
  return `${path}${at}: found ${found}, expected ${expected}`;
}

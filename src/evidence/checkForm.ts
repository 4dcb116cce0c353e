import * as v from "valibot";
import { crossCheck } from "./crossChecks.ts";
import { completeEvidence } from "./defaults/complete.ts";
import { describeValue, type Fault } from "./problem.ts";
import { type EvidenceFile, EvidenceSchema } from "./schema.ts";
import { isUnknownKey, toFault } from "./toProblem.ts";

/** A file that is sound, or everything that is wrong with it. */
export type Checked = { file: EvidenceFile; faults: readonly [] } | { file: null; faults: readonly Fault[] };

/** Checks form and contradictions of a value, and fills in what it leaves out. */
export function checkForm(value: unknown): Checked {
  const { form, faults } = parseForm(value);
  if (form === null) return { file: null, faults: [...faults, ...faultsOfTheRest(value, faults)] };
  const file = completeEvidence(form);
  const contradictions = crossCheck(file);
  return contradictions.length === 0 ? { file, faults: [] } : { file: null, faults: contradictions };
}

/** The schema names one unknown key of an object at a time: each is set aside until it names no more. */
function parseForm(value: unknown): { form: v.InferOutput<typeof EvidenceSchema> | null; faults: Fault[] } {
  const unknownKeys: Fault[] = [];
  let rest = value;
  for (;;) {
    const result = v.safeParse(EvidenceSchema, rest);
    if (result.success) return { form: unknownKeys.length === 0 ? result.output : null, faults: unknownKeys };
    const faults = result.issues.map(toFault);
    const isUnknown = result.issues.map(isUnknownKey);
    const found = faults.filter((_, i) => isUnknown[i] === true);
    if (found.length === 0) return { form: null, faults: [...unknownKeys, ...faults] };
    unknownKeys.push(...found);
    rest = withoutPaths(
      rest,
      found.map(({ keys }) => keys),
    );
  }
}

/**
 * Contradictions in what has the right form, so that they need not wait for another try. What names an entry that is
 * itself faulty is no fault of its own.
 */
function faultsOfTheRest(value: unknown, faults: readonly Fault[]): readonly Fault[] {
  const entries = faults.map(({ keys }) => keys.slice(0, typeof keys[1] === "number" ? 2 : 1));
  // Without a list that others name, every name in them would be a fault.
  if (entries.some(([list, index]) => list === undefined || (index === undefined && NAMED_LISTS.has(list)))) return [];
  const kept = withoutPaths(value, entries);
  const result = v.safeParse(EvidenceSchema, entries.some(([list]) => list === "title") ? withTitle(kept) : kept);
  if (!result.success) return [];
  const missing = new Set(entries.map((keys) => describeValue(idOf(value, keys))));
  const places = keptPlaces(value, entries);
  return crossCheck(completeEvidence(result.output)).flatMap((fault) =>
    missing.has(fault.found) ? [] : [{ ...fault, keys: places(fault.keys) }],
  );
}

const NAMED_LISTS: ReadonlySet<PropertyKey> = new Set([
  "schemaVersion",
  "sources",
  "documents",
  "outcomes",
  "figures",
  "groups",
  "comparisons",
  "eventKinds",
  "events",
  "publicCounts",
]);

/** The one text that cannot be left out; what it says matters to no check. */
const withTitle = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? { ...value, title: "Untitled" } : value;

const idOf = (value: unknown, keys: readonly PropertyKey[]): unknown => {
  let found = value;
  for (const key of [...keys, "id"])
    found = typeof found === "object" && found !== null ? Reflect.get(found, key) : null;
  return found;
};

/** From places in lists without some of their entries to the places that they have in the file. */
function keptPlaces(value: unknown, removed: readonly (readonly PropertyKey[])[]) {
  return (keys: readonly PropertyKey[]): readonly PropertyKey[] => {
    const [list, index, ...rest] = keys;
    const entries: unknown =
      list !== undefined && typeof value === "object" && value !== null ? Reflect.get(value, list) : null;
    if (list === undefined || typeof index !== "number" || !Array.isArray(entries)) return keys;
    const left = entries.map((_, i) => i).filter((i) => !removed.some(([name, at]) => name === list && at === i));
    return [list, left[index] ?? index, ...rest];
  };
}

/** A copy without what stands at some paths; entries of lists move up. */
export function withoutPaths(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const here = new Set(paths.flatMap((path) => (path.length === 1 ? [String(path[0])] : [])));
  const below = (key: string) =>
    paths.flatMap((path) => (path.length > 1 && String(path[0]) === key ? [path.slice(1)] : []));
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, i) => (here.has(String(i)) ? [] : [withoutPaths(entry, below(String(i)))]));
  }
  if (typeof value !== "object" || value === null || paths.length === 0) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (here.has(key) ? [] : [[key, withoutPaths(entry, below(key))]])),
  );
}

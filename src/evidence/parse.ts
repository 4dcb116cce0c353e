import { checkForm } from "./checkForm.ts";
import { placesIn, readJson, withoutUnfit } from "./json.ts";
import { leaveOut } from "./leaveOut.ts";
import {
  describeValue,
  EvidenceError,
  type Fault,
  formatPath,
  type Place,
  type Problem,
  type Rest,
} from "./problem.ts";
import { type EvidenceFile, FORM } from "./schema.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const each = (value: unknown, change: (entry: Json) => Json): unknown =>
  Array.isArray(value) ? value.map((entry: unknown) => (isObject(entry) ? change(entry) : entry)) : value;

function renamed(entry: Json, names: Readonly<Record<string, string | null>>): Json {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => {
      const name = Object.hasOwn(names, key) ? names[key] : key;
      return name == null ? [] : [[name, value]];
    }),
  );
}

/** How form 1 said by which way cases came to be counted, and the group that says so now. */
const GROUP_OF: Readonly<Record<string, string>> = {
  "case reports": "reports",
  cohort: "followed",
  registry: "followed",
  "meta-analysis": "pooled",
};

/** What had a place in a form and has none in the next. */
const GONE: Readonly<Record<number, readonly string[]>> = { 1: ["exposures", "pathways"] };

/** From each older form to the next. */
const STEPS: Readonly<Record<number, (file: Json) => Json>> = {
  /** Products became what is tallied, headlines titles; pathways, and estimates without a number, have no place any more. */
  1: (file) => ({
    ...renamed(file, { exposures: null, pathways: null }),
    sources: each(file["sources"], (source) => {
      const group = GROUP_OF[String(source["capture"])];
      return group === undefined || source["group"] !== undefined ? source : { ...source, group };
    }),
    figures: each(file["figures"], (figure) => renamed(figure, { stated: null })),
    ledger: each(file["ledger"], (row) => renamed(row, { gatesAxis: null })),
    events: each(file["events"], (event) => renamed(event, { product: "tallied", makesPublic: null })),
    slides: each(file["slides"], (slide) => renamed(slide, { headline: "title", takeaway: null })),
    disagreements: each(file["disagreements"], (row) =>
      row["weight"] === "for display" ? { ...row, weight: "moderate" } : row,
    ),
  }),
  /** Most lists may be left out since, and nothing was renamed. */
  2: (file) => file,
};

/** Counts stand apart unless the file says `within`; that they do was said once by a key of its own. */
const withoutApart = (file: Json): Json => ({
  ...file,
  figures: each(file["figures"], (figure) => ("isApart" in figure ? renamed(figure, { isApart: null }) : figure)),
});

/**
 * A file of an older form as one of the present form, with a sentence on what was done. A file of another kind, or of a
 * newer form, comes back as it is: the check says what is wrong with it.
 */
function upgradeEvidence(value: unknown): { value: unknown; notes: readonly string[] } {
  let file = value;
  const gone: string[] = [];
  for (let form = 1; form < FORM; form++) {
    const step = STEPS[form];
    if (!isObject(file) || file["schemaVersion"] !== form || step === undefined) continue;
    for (const list of GONE[form] ?? []) {
      const entries = file[list];
      if (Array.isArray(entries) && entries.length > 0) gone.push(`${list} (${entries.length})`);
    }
    file = { ...step(file), schemaVersion: form + 1 };
  }
  if (isObject(file) && file["schemaVersion"] === FORM) file = withoutApart(file);
  if (!isObject(value) || value["schemaVersion"] === FORM) return { value: file, notes: [] };
  const lost = gone.length === 0 ? "everything in it has a place." : `no place any more for ${gone.join(", ")}.`;
  return { value: file, notes: [`Upgraded from form ${String(value["schemaVersion"])} to form ${FORM}: ${lost}`] };
}

/**
 * Reads the text of an evidence file.
 *
 * @throws EvidenceError when the text is not JSON, has another form, or its figures contradict each other; every fault
 * is listed with its path, its place in the text, what was found and what was expected.
 */
export function parseEvidence(text: string): EvidenceFile {
  return readEvidence(text).file;
}

/** As {@link parseEvidence}, with a sentence on what was changed to read it. */
export function readEvidence(text: string): Rest {
  try {
    const { value, dropped } = withoutUnfit(readJson(text));
    const { file, notes } = check(value, placesIn(text));
    return { file, notes: dropped === 0 ? notes : [...notes, describeDropped(dropped)] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack has overflowed: no file of evidence is so deep.
    const deep = {
      path: "(the whole file)",
      found: "thousands of lists or objects inside each other",
      expected: "a few",
    };
    throw new EvidenceError("The evidence file is nested too deeply.", [deep]);
  }
}

const describeDropped = (count: number) =>
  `Left out ${count === 1 ? "a character that is" : `${count} characters that are`} no text: control characters, or halves of a character.`;

/** As {@link parseEvidence}, for a value that has been read from JSON already. */
export function checkEvidence(value: unknown): EvidenceFile {
  return check(value, () => undefined).file;
}

function check(written: unknown, place: (keys: readonly PropertyKey[]) => Place | undefined): Rest {
  const newer = newerForm(written);
  if (newer !== null) {
    throw new EvidenceError("The evidence file is newer than this page.", [
      toProblem({ keys: ["schemaVersion"], found: String(newer), expected: `a form up to ${FORM}` }, written, place),
    ]);
  }
  if (Array.isArray(written)) {
    const list = { path: "(the whole file)", found: describeValue(written), expected: "one JSON object" };
    throw new EvidenceError("The evidence file is a list.", [list]);
  }
  const upgraded = upgradeEvidence(written);
  const value = withPlainNumbers(upgraded.value);
  const { file, faults } = checkForm(value);
  if (file !== null) return { file, notes: upgraded.notes };
  const rest = leaveOut(value, faults);
  throw new EvidenceError(
    faults.length === 1 ? "The evidence file has a fault." : `The evidence file has ${faults.length} faults.`,
    faults.map((fault) => toProblem(fault, written, place)),
    rest === null ? null : { ...rest, notes: [...upgraded.notes, ...rest.notes] },
  );
}

/** The keys of these lists where a plain number is enough: `"numerator": 7` is a count that is known. */
const QUANTITIES: Readonly<Record<string, readonly string[]>> = {
  figures: ["numerator", "quantity"],
  onsets: ["dated"],
  publicCounts: ["count"],
};

function withPlainNumbers(value: unknown, keys: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((entry) => withPlainNumbers(entry, keys));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => {
    if (keys.includes(key) && typeof entry === "number") return [key, { kind: "known", value: entry }];
    return [key, withPlainNumbers(entry, QUANTITIES[key] ?? keys)];
  });
  return Object.fromEntries(entries);
}

function newerForm(value: unknown): number | null {
  const form: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "schemaVersion") : null;
  return typeof form === "number" && form > FORM ? form : null;
}

function toProblem(
  { keys, found, expected }: Fault,
  file: unknown,
  place: (keys: Fault["keys"]) => Place | undefined,
): Problem {
  const at = place(keys);
  return { path: formatPath(keys, file), found, expected, ...(at === undefined ? {} : { place: at }) };
}

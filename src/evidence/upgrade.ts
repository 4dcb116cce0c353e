import { FORM } from "./schema.ts";

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
export function upgradeEvidence(value: unknown): { value: unknown; notes: readonly string[] } {
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

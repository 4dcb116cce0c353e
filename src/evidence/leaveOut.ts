import * as v from "valibot";
import type { EvidenceFile } from "./schema.ts";
import { OutcomeId, SourceId } from "./schemaParts.ts";
import { checkForm, withoutPaths } from "./checkForm.ts";
import { type Fault, formatPath, type Rest } from "./problem.ts";

/** Without one of these a file says less; without a source, an outcome or a document it would say something else. */
const MAY_GO: ReadonlySet<PropertyKey> = new Set([
  "figures",
  "testing",
  "onsets",
  "publicCounts",
  "ledger",
  "causes",
  "settledBy",
  "comparisons",
  "completenessAnchors",
  "events",
  "context",
  "disagreements",
  "slides",
]);
/** What names a figure that went goes in the next round; more rounds than there are lists are not needed. */
const ROUNDS = MAY_GO.size;

/**
 * Leaves out the entries that have faults, and then what names them, until the rest is sound.
 *
 * @returns the rest with a sentence for each entry that is gone, or `null` where a fault concerns the whole.
 */
export function leaveOut(value: unknown, faults: readonly Fault[]): Rest | null {
  const notes: string[] = [];
  const leftOut: Place[] = [];
  let rest = value;
  let wrong = faults;
  for (let round = 0; round < ROUNDS; round++) {
    const entries = wrong.map(({ keys }) => keys.slice(0, 2));
    if (!entries.every(([list, index]) => list !== undefined && MAY_GO.has(list) && typeof index === "number"))
      return null;
    const named = new Set<string>();
    for (const fault of wrong) {
      const path = formatPath(fault.keys.slice(0, 2), rest);
      if (named.has(path)) continue;
      named.add(path);
      leftOut.push(...placeOf(rest, fault.keys));
      const within = formatPath(fault.keys.slice(2));
      notes.push(
        `Left out: ${path}; found ${fault.found}${within.startsWith("(") ? "" : ` as ${within}`}, expected ${fault.expected}.`,
      );
    }
    rest = withoutPaths(rest, entries);
    const checked = checkForm(rest);
    if (checked.file !== null) return { file: { ...checked.file, leftOut }, notes };
    wrong = checked.faults;
  }
  return null;
}

type Place = NonNullable<EvidenceFile["leftOut"]>[number];

/** Which source's number for which outcome went with an entry: the page says so in its place. */
function placeOf(file: unknown, [list, index]: Fault["keys"]): Place[] {
  const figures: unknown = typeof file === "object" && file !== null ? Reflect.get(file, "figures") : null;
  const figure: unknown = list === "figures" && Array.isArray(figures) ? figures[Number(index)] : null;
  const read = v.safeParse(v.object({ source: SourceId, outcome: OutcomeId }), figure);
  return read.success ? [read.output] : [];
}

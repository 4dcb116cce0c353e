import { checkForm } from "../../evidence/checkForm.ts";
import { type EvidenceFile, FORM } from "../../evidence/schema.ts";
import { COLUMNS, type ColumnName, readHeader } from "../../evidence/table/columns.ts";
import { readRows } from "../../evidence/table/rows.ts";

/** What the form asks of a source, each as it is typed. */
export const SOURCE_FIELDS = [
  "source",
  "kind",
  "events",
  "n",
  "unit",
  "document",
  "locator",
] as const satisfies ColumnName[];
export type SourceField = (typeof SOURCE_FIELDS)[number];

export type Draft = { title: string; outcome: string; sources: readonly Readonly<Record<SourceField, string>>[] };

const emptySource = (kind: string) => ({ source: "", kind, events: "", n: "", unit: "", document: "", locator: "" });

/** Reports beside a group that was followed: the case that the page was made for. */
export const EMPTY_DRAFT: Draft = {
  title: "",
  outcome: "",
  sources: [emptySource("reports"), emptySource("followed")],
};

/** What is wrong with a field: which source, from 0, and which field. */
export type DraftFault = { source: number | null; field: string; found: string; expected: string };

/**
 * The evidence file that a draft makes so far. What is still empty gets a name that says so, so that there is something
 * to draw while one types; what cannot be read leaves its source out and is listed.
 */
export function readDraft(draft: Draft): { value: object; file: EvidenceFile | null; faults: readonly DraftFault[] } {
  const rows = draft.sources.map((source, i) => ({
    number: i,
    cells: COLUMNS.map(({ name }) => {
      if (name === "outcome") return draft.outcome.trim() || "Outcome";
      const cell = SOURCE_FIELDS.find((field) => field === name);
      const typed = cell === undefined ? "" : source[cell].trim();
      if (typed !== "") return typed;
      if (name === "source") return `Source ${i + 1}`;
      if (name === "document") return `Document ${i + 1}`;
      return name === "unit" && source.n.trim() !== "" ? "person/people" : "";
    }),
  }));
  const { figures, faults, ...lists } = readRows(rows, readHeader(COLUMNS.map(({ name }) => name)), ",");
  const value = {
    schemaVersion: FORM,
    title: draft.title.trim() || "Without a title",
    ...lists,
    figures: figures.map((figure) => figure.value),
  };
  const unreadable = faults.map(({ row, column, found, expected }) => ({
    source: row,
    field: column ?? "",
    found,
    expected,
  }));
  if (figures.length === 0) return { value, file: null, faults: unreadable };
  const checked = checkForm(value);
  const contradictions = checked.faults.map(({ keys: [list, index, key], found, expected }) => ({
    source: list === "figures" && typeof index === "number" ? (figures[index]?.row ?? null) : null,
    field: key === "numerator" ? "events" : key === "denominator" ? "n" : String(list),
    found,
    expected,
  }));
  return { value, file: checked.file, faults: [...unreadable, ...contradictions] };
}

const KEPT = "own-draft";

/** The draft that was left in this browser, or an empty one; where storage is forbidden, or holds something else, too. */
export function readKeptDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEPT) ?? "null");
    return isDraft(kept) ? kept : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** @returns whether the browser keeps it */
export function keepDraft(draft: Draft): boolean {
  try {
    if (isEmptyDraft(draft)) window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const isEmptyDraft = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { title, outcome, sources }: Partial<Record<keyof Draft, unknown>> = value;
  return (
    typeof title === "string" &&
    typeof outcome === "string" &&
    Array.isArray(sources) &&
    sources.length === EMPTY_DRAFT.sources.length &&
    sources.every((source) => SOURCE_FIELDS.every((field) => typeof Reflect.get(Object(source), field) === "string"))
  );
}

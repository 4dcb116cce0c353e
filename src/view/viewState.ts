import type { DocumentId, EvidenceFile, FigureId, OutcomeId, SourceId } from "../evidence/schema.ts";
import { parsePartialDate } from "../evidence/partialDate.ts";

export const VIEW_MODES = ["chart", "table", "words"] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

/** Everything that a link carries. It lives in the URL only. */
export type ViewState = {
  /** In the order of the file. */
  sources: readonly SourceId[];
  outcome: OutcomeId;
  view: ViewMode;
  /** YYYY-MM-DD: show what was public on that day; `null` for everything. */
  known: string | null;
  scale: "linear" | "log";
  /** What-if: percent of true cases that were reported; `null` when the what-if is off. */
  reporting: number | null;
  /** The figure whose provenance is open. */
  figure: FigureId | null;
  /** Only what this document says, in the panels that list documents; `null` for all. */
  document: DocumentId | null;
  /** Only the sources that hold this text; empty for all. */
  find: string;
  /** The slide that is shown, from 1; `null` for the page. */
  present: number | null;
};

/** A parameter that was not understood: its raw value, what would have been, and what is shown instead. */
export type UrlProblem = { parameter: string; found: string; expected: string };

type Reading<T> = { kind: "missing" } | { kind: "valid"; value: T } | { kind: "invalid"; expected: string };

/** The view without any parameter. */
export function defaultViewState(file: EvidenceFile): ViewState {
  const outcome = file.outcomes.find((entry) => entry.shownByDefault) ?? file.outcomes[0];
  if (outcome === undefined) throw new RangeError("outcomes: found none, expected at least one");
  return {
    sources: file.sources.filter((source) => source.shownByDefault).map((source) => source.id),
    outcome: outcome.id,
    view: "chart",
    known: null,
    scale: "linear",
    reporting: null,
    figure: null,
    document: null,
    find: "",
    present: null,
  };
}

/**
 * Reads the view from a query string. Whatever is missing or wrong takes its default; what is wrong is also listed.
 *
 * @param search with or without the leading "?"
 */
export function parseViewState(search: string, file: EvidenceFile): { state: ViewState; problems: UrlProblem[] } {
  const parameters = new URLSearchParams(search);
  const problems: UrlProblem[] = [];
  const read = <T>(parameter: string, fallback: T, parse: (raw: string) => Reading<T>): T => {
    const raw = parameters.get(parameter);
    const reading: Reading<T> = raw === null ? { kind: "missing" } : parse(raw);
    if (reading.kind === "valid") return reading.value;
    if (reading.kind === "invalid") problems.push({ parameter, found: raw ?? "", expected: reading.expected });
    return fallback;
  };
  const among =
    <T extends string>(list: readonly T[], what: string) =>
    (raw: string): Reading<T> => {
      const value = list.find((entry) => entry === raw);
      return value === undefined ? { kind: "invalid", expected: what } : { kind: "valid", value };
    };
  const wholeNumber =
    (least: number, most: number) =>
    (raw: string): Reading<number> => {
      const value = /^\d{1,6}$/.test(raw) ? Number(raw) : NaN;
      return value >= least && value <= most
        ? { kind: "valid", value }
        : { kind: "invalid", expected: `a whole number from ${least} to ${most}` };
    };
  const defaults = defaultViewState(file);
  const sourceIds = file.sources.map((source) => source.id);
  const outcomeIds = file.outcomes.map((outcome) => outcome.id);
  const state: ViewState = {
    sources: read<readonly SourceId[]>("sources", defaults.sources, (raw) => parseSources(raw, sourceIds)),
    outcome: read("outcome", defaults.outcome, among(outcomeIds, `one of ${outcomeIds.join(", ")}`)),
    view: read<ViewMode>("view", "chart", among(VIEW_MODES, `one of ${VIEW_MODES.join(", ")}`)),
    known: read<string | null>("known", null, parseDay),
    scale: read<ViewState["scale"]>("scale", "linear", among(["linear", "log"], "linear or log")),
    reporting: read<number | null>("reporting", null, wholeNumber(1, 100)),
    figure: read<FigureId | null>(
      "figure",
      null,
      among(
        file.figures.map((figure) => figure.id),
        "the id of a figure",
      ),
    ),
    document: read<DocumentId | null>(
      "document",
      null,
      among(
        file.documents.map((document) => document.id),
        "the id of a document",
      ),
    ),
    find: read("find", "", (raw) => ({ kind: "valid", value: raw })),
    present: read<number | null>("present", null, wholeNumber(1, Math.max(1, file.slides.length))),
  };
  return { state, problems };
}

/**
 * Writes a view into a query string ("" or "?..."): defaults are left out, parameters of others are kept in place.
 *
 * @param current the query string that the page has now, for the parameters that are not ours
 */
export function writeViewState(state: ViewState, file: EvidenceFile, current = ""): string {
  const defaults = defaultViewState(file);
  const parameters = new URLSearchParams(current);
  const write = (parameter: string, value: string | null) => {
    if (value === null) parameters.delete(parameter);
    else parameters.set(parameter, value);
  };
  const sameSources = state.sources.join(",") === defaults.sources.join(",");
  write("sources", sameSources ? null : state.sources.join(","));
  write("outcome", state.outcome === defaults.outcome ? null : state.outcome);
  write("view", state.view === "chart" ? null : state.view);
  write("known", state.known);
  write("scale", state.scale === "linear" ? null : state.scale);
  write("reporting", state.reporting === null ? null : String(state.reporting));
  write("figure", state.figure);
  write("document", state.document);
  write("find", state.find === "" ? null : state.find);
  write("present", state.present === null ? null : String(state.present));
  const text = parameters.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** An empty list is a choice (no source); one unknown id makes the whole list invalid. */
function parseSources(raw: string, known: readonly SourceId[]): Reading<readonly SourceId[]> {
  const wanted = new Set(raw === "" ? [] : raw.split(","));
  const value = known.filter((id) => wanted.has(id));
  return value.length === wanted.size
    ? { kind: "valid", value }
    : { kind: "invalid", expected: `a comma-separated list of ${known.join(", ")}` };
}

function parseDay(raw: string): Reading<string> {
  return parsePartialDate(raw)?.precision === "day"
    ? { kind: "valid", value: raw }
    : { kind: "invalid", expected: "a real date, YYYY-MM-DD" };
}

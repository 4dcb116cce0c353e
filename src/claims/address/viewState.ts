import type { DocumentId, EvidenceFile, FigureId, OutcomeId, Slide, SourceId } from "../../evidence/schema.ts";
import { parsePartialDate } from "../../evidence/partialDate.ts";
import { parseStory, type Story, toSlides, writeStory } from "../story.ts";

export const VIEW_MODES = ["chart", "table", "words"] as const;
export type ViewMode = (typeof VIEW_MODES)[number];
export const VIEW_LABELS: Record<ViewMode, string> = { chart: "Chart", table: "Table", words: "Words" };

/** Which sources the comparison of all shows, and how it sorts them inside a group; never by their estimates. */
export const COMPARED = ["all", "chosen"] as const;
export const SORTS = ["people", "watched", "newest"] as const;

/** Everything that a link carries. */
export type ViewState = {
  /** In the order of the file. */
  sources: readonly SourceId[];
  outcome: OutcomeId;
  view: ViewMode;
  /** YYYY-MM-DD: show what was public on that day; `null` for everything. */
  known: string | null;
  /** What-if: percent of true cases that were reported; `null` when the what-if is off. */
  reporting: number | null;
  /** The figure whose provenance is open. */
  figure: FigureId | null;
  /** Only what this document says, in the panels that list documents; `null` for all. */
  document: DocumentId | null;
  /** Only the sources that hold this text; empty for all. */
  find: string;
  compare: (typeof COMPARED)[number];
  sort: (typeof SORTS)[number];
  /** The slide that is shown, from 1; `null` for the page. */
  present: number | null;
  /** The slides of the talk, where they are not those of the file. */
  slides: Story;
};

/** Every parameter that the page reads. All others belong to somebody else: they stay in the address, and go nowhere from there. */
export const PARAMETERS: readonly string[] = [
  "sources",
  "outcome",
  "view",
  "known",
  "reporting",
  "figure",
  "document",
  "find",
  "compare",
  "sort",
  "present",
  "slides",
  "evidence",
  "embed",
];

/** An address without what others have put into it, such as the click ids of mails and networks. */
export function withoutForeign(href: string): string {
  const address = new URL(href);
  for (const name of new Set(address.searchParams.keys())) {
    if (!PARAMETERS.includes(name)) address.searchParams.delete(name);
  }
  address.search = address.search.replaceAll("%2C", ",");
  return address.href;
}

/** Names that mean one of ours and are not it, as mail programs and link shorteners leave them: "amp;outcome", "?view". */
function mangledNames(parameters: URLSearchParams): UrlProblem[] {
  return [...parameters].flatMap(([name, found]) => {
    const meant = /^(?:amp;|[^a-z])*([a-z]+)[^a-z]*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
    const isMangled = PARAMETERS.includes(meant) && !PARAMETERS.includes(name);
    return isMangled ? [{ parameter: name, found, expected: `the name ${meant}` }] : [];
  });
}

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
    reporting: null,
    figure: null,
    document: null,
    find: "",
    compare: "all",
    sort: "people",
    present: null,
    slides: null,
  };
}

/**
 * Reads the view from a query string. Whatever is missing or wrong takes its default; what is wrong is also listed.
 *
 * @param search with or without the leading "?"
 */
export function parseViewState(search: string, file: EvidenceFile): { state: ViewState; problems: UrlProblem[] } {
  const parameters = new URLSearchParams(search);
  const raw = parameters.get("slides");
  const story = raw === null ? null : parseStory(raw, file);
  const present = readPresent(parameters.get("present"), toSlides(file, story).length);
  const base = { ...defaultViewState(file), present: present.kind === "valid" ? present.value : null, slides: story };
  const { state, problems } = readParameters(parameters, file, base);
  if (raw !== null && story === null) {
    problems.push({ parameter: "slides", found: raw, expected: "ids of slides with ; between them" });
  }
  if (present.kind === "invalid") {
    problems.push({ parameter: "present", found: parameters.get("present") ?? "", expected: present.expected });
  }
  return { state, problems: [...problems, ...mangledNames(parameters)] };
}

/** What a slide shows: the view of the talk, with what the slide's saved view sets for itself. */
export function toSlideView(state: ViewState, file: EvidenceFile, slide: Slide | undefined): ViewState {
  if (slide === undefined || slide.view === "") return state;
  // An empty value takes away what the talk has set.
  const saved = new URLSearchParams(slide.view);
  return readParameters(saved, file, saved.get("known") === "" ? { ...state, known: null } : state).state;
}

function readPresent(raw: string | null, slides: number): Reading<number> {
  return raw === null ? { kind: "missing" } : wholeNumber(1, Math.max(1, slides))(raw);
}

function wholeNumber(least: number, most: number) {
  return (raw: string): Reading<number> => {
    const value = /^\d{1,6}$/.test(raw) ? Number(raw) : NaN;
    return value >= least && value <= most
      ? { kind: "valid", value }
      : { kind: "invalid", expected: `a whole number from ${least} to ${most}` };
  };
}

/** Reads every parameter but the slide's number; what is missing or wrong stays as it is in the base. */
function readParameters(
  parameters: URLSearchParams,
  file: EvidenceFile,
  base: ViewState,
): { state: ViewState; problems: UrlProblem[] } {
  const problems: UrlProblem[] = [];
  const read = <T>(parameter: string, fallback: T, parse: (raw: string) => Reading<T>): T => {
    const raw = parameters.get(parameter);
    const reading: Reading<T> = raw === null ? { kind: "missing" } : parse(raw);
    if (reading.kind === "valid") return reading.value;
    if (reading.kind === "invalid") problems.push({ parameter, found: raw ?? "", expected: reading.expected });
    return fallback;
  };
  // An empty value takes away what was set before; on the page there is nothing to take away.
  const readOptional = <T>(parameter: string, fallback: T | null, parse: (raw: string) => Reading<T>): T | null =>
    fallback !== null && parameters.get(parameter) === "" ? null : read<T | null>(parameter, fallback, parse);
  const among =
    <T extends string>(list: readonly T[], what: string) =>
    (raw: string): Reading<T> => {
      const value = list.find((entry) => entry === raw);
      return value === undefined ? { kind: "invalid", expected: what } : { kind: "valid", value };
    };
  const sourceIds = file.sources.map((source) => source.id);
  const outcomeIds = file.outcomes.map((outcome) => outcome.id);
  const figureIds = file.figures.map((figure) => figure.id);
  const documentIds = file.documents.map((document) => document.id);
  const state: ViewState = {
    sources: read<readonly SourceId[]>("sources", base.sources, (raw) => parseSources(raw, sourceIds)),
    outcome: read("outcome", base.outcome, among(outcomeIds, `one of ${outcomeIds.join(", ")}`)),
    view: read<ViewMode>("view", base.view, among(VIEW_MODES, `one of ${VIEW_MODES.join(", ")}`)),
    known: readOptional("known", base.known, parseDay),
    reporting: readOptional("reporting", base.reporting, wholeNumber(1, 100)),
    figure: readOptional("figure", base.figure, among(figureIds, "the id of a figure")),
    document: readOptional("document", base.document, among(documentIds, "the id of a document")),
    find: read("find", base.find, (raw) => ({ kind: "valid", value: raw })),
    compare: read<ViewState["compare"]>("compare", base.compare, among(COMPARED, `one of ${COMPARED.join(", ")}`)),
    sort: read<ViewState["sort"]>("sort", base.sort, among(SORTS, `one of ${SORTS.join(", ")}`)),
    present: base.present,
    slides: base.slides,
  };
  return { state, problems };
}

/**
 * Writes a view into a query string ("" or "?..."): what is as in the default view is left out, parameters of others
 * are kept in place.
 *
 * @param current the query string that the page has now, for the parameters that are not ours
 */
export function writeViewState(state: ViewState, file: EvidenceFile, current = ""): string {
  const base = defaultViewState(file);
  const parameters = new URLSearchParams(current);
  const write = (parameter: string, value: string | null, inBase: string | null) => {
    if (value === inBase) parameters.delete(parameter);
    else parameters.set(parameter, value ?? "");
  };
  const percent = (value: number | null) => (value === null ? null : String(value));
  write("sources", state.sources.join(","), base.sources.join(","));
  write("outcome", state.outcome, base.outcome);
  write("view", state.view, base.view);
  write("known", state.known, base.known);
  write("reporting", percent(state.reporting), percent(base.reporting));
  write("figure", state.figure, base.figure);
  write("document", state.document, base.document);
  write("find", state.find, base.find);
  write("compare", state.compare, base.compare);
  write("sort", state.sort, base.sort);
  write("present", percent(state.present), null);
  write("slides", writeStory(state.slides), null);
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

/** The six views of the page, in reading order; the id stands in links and never changes. */
export const VIEWS = [
  { id: "answer", name: "Answer" },
  { id: "compare", name: "Compare" },
  { id: "why", name: "Why they differ" },
  { id: "timeline", name: "Timeline" },
  { id: "patients", name: "In plain words" },
  { id: "sources", name: "Sources" },
] as const;

export type ViewId = (typeof VIEWS)[number]["id"];

/** Where a view stands on the page. The panel "sources" has its id already, so that views have a prefix. */
export const viewAnchor = (id: ViewId) => `view-${id}`;

/** Where panels of the page's first form have gone. */
export const MOVED_ANCHORS: Readonly<Record<string, string>> = { seen: "ledger" };

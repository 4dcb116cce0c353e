import { capitalise, formatDate, numberWord } from "./words/format.ts";
import type { Evidence } from "../evidence/model.ts";
import type { DocumentId, Figure, FigureId, Outcome, OutcomeId, Source, SourceId } from "../evidence/schema.ts";

/** What a panel is asked to show. */
export type PanelInput = {
  /** The chosen outcome. */
  outcome: Outcome;
  /** The chosen sources in the file's order, cut to what was public: a filter lays out anew. */
  sources: readonly Source[];
  /** Those chosen that had published nothing by the chosen day, for panels that keep their place. */
  unpublished?: readonly Source[];
  /** Percent of cases reported in the what-if, or `null` when it is off. */
  reporting: number | null;
  /** Only what this document says, in the panels that list documents; `null` for all. */
  document: DocumentId | null;
  /** Only what holds this text; empty for all. */
  find: string;
  /** Whether the comparison of all sources shows all or the chosen ones, and its order inside a group. */
  compare?: "all" | "chosen";
  sort?: "people" | "watched" | "newest";
};

/** A cell of a table: the words on screen and, for exports, the number behind them at full precision. */
export type Cell = { text: string; value?: number; figure?: FigureId; link?: string; figures?: readonly Figure[] };

/** `unit` names the unit of the numbers behind a column's cells, where the rows do not carry units of their own. */
export type Column = { label: string; numeric?: boolean; unit?: string };

/**
 * A row is shown when one of its sources is chosen; without a source it is shown whatever the filter. `documents` are
 * those that state it, where they are not those of its figure.
 */
export type Row = {
  key: string;
  sources: readonly SourceId[];
  figure?: FigureId;
  documents?: readonly DocumentId[];
  cells: readonly Cell[];
};

export type Table = { caption: string; columns: readonly Column[]; rows: readonly Row[] };

/** A sentence of the "Words" view. */
export type Line = { key: string; sources: readonly SourceId[]; figure?: FigureId; text: string };

/** A caveat in the words of its source; one that comes from a source names it. */
export type Note = { text: string; source?: SourceId };

/**
 * One panel's answer, as data: what to draw, and the same as a table and as sentences. It holds what the chosen sources
 * have to show, and nothing of the others.
 */
export type PanelView<Drawing> = {
  drawing: Drawing;
  /** What stands over it where that follows the view; otherwise the panel's title in the file. */
  heading?: string;
  /** The sentence that stands in place of the drawing when there is nothing to draw, and says why; `null` otherwise. */
  empty: string | null;
  table: Table;
  words: readonly Line[];
  /** One derived sentence: it names the chart, and is the takeaway of a slide. Never false under any filter or day. */
  summary: string;
  /** n of N of what is drawn, one short statement a source. */
  basis: readonly string[];
  notes: readonly Note[];
  /** The sources with something shown here: their caveats travel with exports and slides. */
  sources: readonly SourceId[];
};

/** Builds a panel's view; pure. */
export type ToPanelView<Drawing> = (evidence: Evidence, input: PanelInput) => PanelView<Drawing>;

/**
 * What a view has found: its level-2 heading, and a sentence under it where one is needed. `about` stands over it in a view
 * that follows no control, in place of outcome and day; such a view carries no caveats of the chosen sources.
 */
export type Finding = { heading: string; lead?: string; about?: string };

export type ToFinding = (evidence: Evidence, input: PanelInput) => Finding;

/** What a panel says when it has nothing of the chosen sources; that one can be chosen is said by the verdict. */
export function describeEmpty(sources: readonly Source[]): string {
  return sources.length === 0
    ? "No source is chosen."
    : `The chosen ${sources.length === 1 ? "source says" : "sources say"} nothing on this.`;
}

/**
 * The chosen sources, in the file's order. One that was not published on the day is still among them, since its place
 * says so; ask `evidence.isPublished` before anything of its own is told.
 */
export function chosenSources(evidence: Evidence, chosen: readonly SourceId[]): readonly Source[] {
  return evidence.whole.sources.filter((source) => chosen.includes(source.id));
}

/** Every chosen source in the file's order, those that had published nothing by the chosen day too. */
export function allChosen(evidence: Evidence, { sources, unpublished = [] }: PanelInput): readonly Source[] {
  const ids = new Set([...sources, ...unpublished].map((source) => source.id));
  return evidence.whole.sources.filter((source) => ids.has(source.id));
}

/** The chosen outcome. */
export function chosenOutcome(evidence: Evidence, id: OutcomeId): Outcome {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === id);
  if (outcome === undefined) throw new RangeError(`outcome "${id}": found none, expected one of the file`);
  return outcome;
}

/** The ids that lines and rows name, for {@link PanelView.sources}. */
export function sourcesOf(entries: readonly { sources: readonly SourceId[] }[]): readonly SourceId[] {
  return [...new Set(entries.flatMap((entry) => entry.sources))];
}

/** The list of a single source, or of none: what {@link Row} and {@link Line} carry. */
export function onlySource(source: Source | SourceId | undefined): readonly SourceId[] {
  if (source === undefined) return [];
  return [typeof source === "string" ? source : source.id];
}

/** What stands in place of a drawing of which the chosen sources have nothing, or had nothing public on the day. */
export function describeNothing(evidence: Evidence, sources: readonly Source[]): string {
  return evidence.knownBy === null || sources.length === 0
    ? describeEmpty(sources)
    : `No document here says anything on this by ${formatDate(evidence.knownBy)}.`;
}

/** More sentences than this are a wall: the rest is counted, and stands in the chart and the table. */
const MAX_SENTENCES = 3;

/** The first few of some sentences, one a source, and how many more there are. */
export function summariseFirst(sentences: readonly string[]): string {
  const more = sentences.length - MAX_SENTENCES;
  const rest = more <= 0 ? [] : [`${capitalise(numberWord(more))} more ${more === 1 ? "source" : "sources"} below.`];
  return [...sentences.slice(0, MAX_SENTENCES), ...rest].join(" ");
}

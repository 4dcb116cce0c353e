import type { Evidence } from "../evidence/model.ts";
import type { DocumentId, Figure, FigureId, OutcomeId, Source, SourceId } from "../evidence/schema.ts";

/** What a panel is asked to show. The sources are those in play; which of them are ticked is a matter of display. */
export type PanelQuestion = {
  outcome: OutcomeId;
  sources: readonly Source[];
  scale: "linear" | "log";
  /** Percent of true cases reported in the what-if, or `null` when it is off. */
  reporting: number | null;
  /** The ticked sources, for the few panels whose content depends on the combination. */
  chosen: ReadonlySet<SourceId>;
  document: DocumentId | null;
  find: string;
};

/** The parts of the question that a panel can depend on; it is built anew only when one of them changes. */
export type QuestionPart = Exclude<keyof PanelQuestion, "sources">;

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

/**
 * One panel's answer, as data: what to draw, and the same as a table and as sentences. Everything that depends on a
 * single source carries its id, so that the filter can hide it without drawing anything again.
 */
export type PanelView<Drawing> = {
  drawing: Drawing;
  table: Table;
  words: readonly Line[];
  /** One sentence that sums the drawing up for the chosen sources; it names the chart for those who do not see it. */
  summary: (chosen: ReadonlySet<SourceId>) => string;
  /** Notes that belong to the drawing whatever the filter. */
  notes: readonly string[];
  /** The sources that have something to show here. */
  sources: ReadonlySet<SourceId>;
};

/** Builds a panel's view; pure, and free of the filter. */
export type ToPanelView<Drawing> = (evidence: Evidence, question: PanelQuestion) => PanelView<Drawing>;

/** The sources in play: those shown by default, and those of the context that are chosen. */
export function sourcesInPlay(evidence: Evidence, chosen: readonly SourceId[]): readonly Source[] {
  const wanted = new Set(chosen);
  return evidence.file.sources.filter((source) => source.shownByDefault || wanted.has(source.id));
}

/** The ids that lines and rows name, for {@link PanelView.sources}. */
export function sourcesOf(entries: readonly { sources: readonly SourceId[] }[]): ReadonlySet<SourceId> {
  return new Set(entries.flatMap((entry) => entry.sources));
}

/** The list of a single source, or of none: what {@link Row} and {@link Line} carry. */
export function onlySource(source: Source | SourceId | undefined): readonly SourceId[] {
  if (source === undefined) return [];
  return [typeof source === "string" ? source : source.id];
}

import type { Evidence } from "../evidence/model.ts";
import type { Figure, Source } from "../evidence/schema.ts";
import type { PanelView, Row } from "../view/panelView.ts";
import type { ViewState } from "../view/viewState.ts";

/** One panel's view as it is taken along: what it shows, under which filter, and where to find it again. */
export type Subject = {
  evidence: Evidence;
  state: ViewState;
  panel: { id: string; title: string; dependsOnOutcome: boolean };
  view: Pick<PanelView<unknown>, "table" | "words" | "summary" | "notes" | "sources">;
  /** Opens exactly this view. */
  link: string;
  /** The day of the export. */
  today: Date;
};

/** Whether a row, a line or a mark with these sources is shown under a filter: always, or with one of them chosen. */
export function isShown(entry: { sources: readonly string[] }, chosen: ReadonlySet<string>): boolean {
  return entry.sources.length === 0 || entry.sources.some((id) => chosen.has(id));
}

/** The chosen sources, in the file's order. */
export function chosenSources(subject: Pick<Subject, "evidence" | "state">): readonly Source[] {
  const chosen = new Set(subject.state.sources);
  return subject.evidence.file.sources.filter((source) => chosen.has(source.id));
}

/** The rows of the panel's table that the filter leaves. */
export function shownRows(subject: Subject): readonly Row[] {
  const chosen = new Set<string>(subject.state.sources);
  return subject.view.table.rows.filter((row) => isShown(row, chosen));
}

/**
 * The figures behind what is shown: those of the table's rows, each once. A panel without figures of its own stands on
 * the chosen sources' figures for the outcome.
 */
export function shownFigures(subject: Subject): readonly Figure[] {
  const { evidence, state } = subject;
  const ids = shownRows(subject).flatMap((row) => [
    row.figure,
    ...row.cells.flatMap((cell) => (cell.figures === undefined ? [cell.figure] : [])),
  ]);
  const found = [...new Set(ids)].flatMap((id) => {
    const figure = id === undefined ? undefined : evidence.figure(id);
    return figure === undefined ? [] : [figure];
  });
  if (found.length > 0) return found;
  return chosenSources(subject).flatMap((source) => {
    const slot = evidence.slot(source.id, state.outcome);
    return slot.kind === "figure" ? [slot.figure] : [];
  });
}

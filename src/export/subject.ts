import { type Evidence, toEvidence } from "../evidence/model.ts";
import type { EvidenceFile, Figure } from "../evidence/schema.ts";
import { toPanelInput } from "../panels/page.ts";
import type { BoundView, Panel } from "../panels/panel.tsx";
import { type PanelEntry, PRESENTED } from "../panels/registry.ts";
import type { PanelInput } from "../claims/panelView.ts";
import type { ViewState } from "../claims/address/viewState.ts";
import { linkToView, type Origin } from "../claims/address/origin.ts";

/** The page as an export finds it. */
export type Taken = { file: EvidenceFile; state: ViewState; origin: Origin; today: Date };

/** One panel's view as it is taken along: what it shows, under which filter, and where to find it again. */
export type Subject = {
  evidence: Evidence;
  state: ViewState;
  input: PanelInput;
  panel: { id: string; title: string; dependsOn: readonly (keyof PanelInput)[] };
  view: BoundView;
  origin: Origin;
  /** Opens exactly this view; `null` where no address would. */
  link: string | null;
  /** The day of the export. */
  today: Date;
};

/** A panel under the filter that is on. */
export function toSubject({ file, state, origin, today }: Taken, entry: Pick<PanelEntry, "id">, panel: Panel): Subject {
  const evidence = toEvidence(file, state.known);
  const input = toPanelInput(state, evidence);
  const view = panel.toView(evidence, input);
  return {
    evidence,
    state,
    input,
    panel: {
      id: entry.id,
      title: view.heading ?? evidence.panel(entry.id)?.title ?? entry.id,
      dependsOn: panel.dependsOn,
    },
    view,
    origin,
    link: linkToView(origin, state, file, entry.id),
    today,
  };
}

/** The same by the panel's id; `null` for one that neither page nor talk has. */
export async function findSubject(taken: Taken, id: string): Promise<{ subject: Subject; entry: PanelEntry } | null> {
  const entry = PRESENTED.find((candidate) => candidate.id === id);
  if (entry === undefined) return null;
  return { subject: toSubject(taken, entry, (await entry.load()).panel), entry };
}

/** The figures behind what is shown: those of the table's rows, each once, in their order. */
export function shownFigures({ evidence, view }: Pick<Subject, "evidence" | "view">): readonly Figure[] {
  const rows = view.table.rows.flatMap((row) => [row.figure, ...row.cells.map((cell) => cell.figure)]);
  const ids = [...rows, ...view.words.map((entry) => entry.figure)];
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (evidence.figure(id) ?? [])));
}

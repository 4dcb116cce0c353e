import { findPlaceholders } from "../../evidence/placeholders.ts";
import { type Evidence, toEvidence } from "../../evidence/model.ts";
import type { EvidenceFile } from "../../evidence/schema.ts";
import { PANELS } from "../../panels/registry.ts";
import { toPanelInput } from "../../panels/page.ts";
import { fillTemplate } from "../../view/template.ts";
import { parseViewState, type ViewState } from "../../view/viewState.ts";
import { type Credits, describeCounted, toCredits } from "../credits.ts";
import { isShown, shownRows, type Subject } from "../subject.ts";
import { contentOf } from "./content/contentOf.ts";
import { toTablePages } from "./content/tables.ts";
import { line } from "./drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "./slideItem.ts";

/** A slide before it is written: its words, what it shows, and what goes with it. */
export type Slide = {
  headline: string;
  takeaway: string;
  note: string;
  items: readonly SlideItem[];
  credits: Credits;
  /** The foot's n of N: only the figures that the slide itself speaks of. */
  short: { counted: string };
  /** What is shown, in sentences. */
  words: readonly string[];
  panelNotes: readonly string[];
};

/** A saved view may name sources that say nothing, or a day before any of them spoke. */
const NOTHING: readonly SlideItem[] = [
  {
    kind: "text",
    name: "Nothing to show",
    box: CONTENT_BOX,
    paragraphs: [line("None of the chosen sources states anything here.", { size: 18, serif: true })],
  },
];

export type LinkTo = (state: ViewState, panel: string) => string;

/** The slides of one saved view: one, or more where a table does not fit on one. */
export async function toSlides(
  file: EvidenceFile,
  saved: EvidenceFile["slides"][number],
  linkTo: LinkTo,
  today: Date,
): Promise<Slide[]> {
  const entry = PANELS.find((candidate) => candidate.id === saved.panel);
  if (entry === undefined) return [];
  const { panel } = await entry.load();
  const { state } = parseViewState(saved.view, file);
  const evidence = toEvidence(file, state.known);
  const input = toPanelInput(state, evidence);
  const view = panel.toView(evidence, input);
  const subject: Subject = {
    evidence,
    state,
    panel: { id: entry.id, title: entry.title, dependsOnOutcome: panel.dependsOn.includes("outcome") },
    view,
    link: linkTo(state, entry.id),
    today,
  };
  const credits = toCredits(subject);
  const summary = view.summary;
  const drawn = contentOf(entry.id, evidence, input);
  const rows = shownRows(subject);
  const pages = drawn !== null ? [drawn] : rows.length > 0 ? toTablePages(view.table, rows, summary) : [NOTHING];
  return pages.map((items, i) => ({
    headline: pages.length === 1 ? saved.headline : `${saved.headline} (${i + 1} of ${pages.length})`,
    takeaway: fillTemplate(saved.takeaway, evidence),
    note: fillTemplate(saved.note, evidence),
    items,
    credits,
    short: { counted: describeSpoken(evidence, saved, credits) },
    words: view.words.filter((entry) => isShown(entry, new Set(state.sources))).map((entry) => entry.text),
    panelNotes: view.notes.map((note) => note.text),
  }));
}

/** n of N of the figures that headline and takeaway name; where they name none, of all that is shown. */
function describeSpoken(evidence: Evidence, saved: EvidenceFile["slides"][number], credits: Credits): string {
  const named = findPlaceholders(`${saved.headline} ${saved.takeaway}`).flatMap((placeholder) => {
    if (placeholder.kind === "unknown" || placeholder.of === "own") return [];
    if (placeholder.of === "figure") return [placeholder.id];
    const comparison = evidence.comparison(placeholder.id);
    return comparison === undefined ? [] : [comparison.reported, comparison.observed];
  });
  const figures = [...new Set(named)].flatMap((id) => evidence.figure(id) ?? []);
  const counted = figures.length === 0 ? credits.counted : describeCounted(evidence, figures);
  return counted.join(" · ");
}

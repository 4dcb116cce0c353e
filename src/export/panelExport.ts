import type { BoundView, Panel } from "../panels/panel.tsx";
import type { PanelEntry } from "../panels/registry.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import type { ViewState } from "../view/viewState.ts";
import { toEvidence } from "../evidence/model.ts";
import { toBibtex } from "./bibtex.ts";
import { toCredits } from "./credits.ts";
import { BYTE_ORDER_MARK } from "./csv.ts";
import { exportName } from "./fileName.ts";
import { linkToView } from "./links.ts";
import { toPanelCsv } from "./panelCsv.ts";
import { drawPanel } from "./picture/drawPanel.ts";
import { toPng } from "./picture/toPng.ts";
import { saveFile } from "./saveFile.ts";
import type { Subject } from "./subject.ts";
import { toPanelText, toPlainCitation } from "./words.ts";

/** A panel as it stands on the page. */
export type PanelOnPage = { file: EvidenceFile; state: ViewState; entry: PanelEntry; panel: Panel; view: BoundView };

/** The panel under the filter that is on now. */
export function toSubject({ file, state, entry, panel, view }: PanelOnPage): Subject {
  return {
    evidence: toEvidence(file, state.known),
    state,
    panel: { id: entry.id, title: entry.title, dependsOnOutcome: panel.dependsOn.includes("outcome") },
    view,
    link: linkToView(window.location, state, file, entry.id),
    today: new Date(),
  };
}

/** Saves the panel as a PNG and tells the file's name. */
export async function savePng(panel: PanelOnPage): Promise<string> {
  const subject = toSubject(panel);
  return save(subject, "png", await toPng(await drawPanel(panel.file, panel.state, panel.view, subject)));
}

/** Saves the panel as an SVG and tells the file's name. */
export async function saveSvg(panel: PanelOnPage): Promise<string> {
  const subject = toSubject(panel);
  const svg = await drawPanel(panel.file, panel.state, panel.view, subject);
  return save(subject, "svg", new Blob([svg], { type: "image/svg+xml" }));
}

/** Saves the panel's table as CSV and tells the file's name. */
export function saveCsv(panel: PanelOnPage): string {
  const subject = toSubject(panel);
  return save(subject, "csv", new Blob([BYTE_ORDER_MARK + toPanelCsv(subject)], { type: "text/csv;charset=utf-8" }));
}

export const panelLink = (panel: PanelOnPage): string => toSubject(panel).link;
export const panelText = (panel: PanelOnPage): string => toPanelText(toSubject(panel));
export const panelCitation = (panel: PanelOnPage): string => toPlainCitation(toSubject(panel));

/** The panel and the documents behind it as BibTeX. */
export function panelBibtex(panel: PanelOnPage): string {
  const subject = toSubject(panel);
  const { title, documents, link } = toCredits(subject);
  const { dataVersion } = subject.evidence.file;
  return toBibtex({ title, panelId: subject.panel.id, dataVersion, link, today: subject.today }, documents);
}

function save(subject: Subject, extension: string, content: Blob): string {
  const name = exportName(subject.panel.id, subject.evidence.file.dataVersion, extension);
  saveFile(name, content);
  return name;
}

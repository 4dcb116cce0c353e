import { toEvidence } from "../evidence/model.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { toPanelInput } from "../panels/page.ts";
import type { ViewState } from "../view/viewState.ts";
import { PANELS } from "../panels/registry.ts";
import { BYTE_ORDER_MARK } from "./csv.ts";
import { exportName } from "./fileName.ts";
import { toFiguresCsv } from "./figuresCsv.ts";
import { linkToView } from "./links.ts";
import { saveFile } from "./saveFile.ts";
import type { LinkTo } from "./slides/slideOf.ts";
import type { Subject } from "./subject.ts";
import { toShareText } from "./words.ts";

const POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Saves the deck of the evidence file as a presentation and tells the file's name. */
export async function savePresentation(file: EvidenceFile): Promise<string> {
  const { writePresentation } = await import("./slides/writePresentation.ts");
  const today = new Date();
  const linkTo: LinkTo = (state, panel) => linkToView(window.location, state, file, panel);
  const bytes = await writePresentation(file, linkTo, today);
  const name = exportName("slides", file.dataVersion, "pptx");
  saveFile(name, new Blob([bytes], { type: POWERPOINT }));
  return name;
}

/** Saves every figure of the evidence file, whatever the filter, and tells the file's name. */
export function saveFigures(file: EvidenceFile, state: ViewState): string {
  const csv = toFiguresCsv(toEvidence(file), linkToView(window.location, state, file), new Date());
  const name = exportName("figures", file.dataVersion, "csv");
  saveFile(name, new Blob([BYTE_ORDER_MARK + csv], { type: "text/csv;charset=utf-8" }));
  return name;
}

/** Saves the evidence file as it was read, and tells the file's name. */
export function saveEvidence(file: EvidenceFile): string {
  const name = exportName("evidence", file.dataVersion, "json");
  saveFile(name, new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  return name;
}

/** The page's leading view as a text: title, figures with n of N, caveats, citation and link. */
export async function shareText(file: EvidenceFile, state: ViewState): Promise<string> {
  const evidence = toEvidence(file, state.known);
  const [lead] = PANELS;
  if (lead === undefined) return file.title;
  const { panel } = await lead.load();
  const subject: Subject = {
    evidence,
    state,
    panel: { id: lead.id, title: lead.title, dependsOnOutcome: true },
    view: panel.toView(evidence, toPanelInput(state, evidence)),
    link: linkToView(window.location, state, file),
    today: new Date(),
  };
  return toShareText(subject);
}

import { toSaved } from "../evidence/defaults/complete.ts";
import { toEvidence } from "../evidence/model.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { toPanelInput } from "../panels/page.ts";
import { PANELS } from "../panels/registry.ts";
import { FINDINGS } from "../claims/findings/findings.ts";
import { toBibtex } from "./citation/bibtex.ts";
import { toRis } from "./citation/ris.ts";
import { formatCalendarDay } from "./calendarDay.ts";
import { toDocumentData } from "./data/documentData.ts";
import { writeDataZip } from "./data/dataZip.ts";
import { toFigureData } from "./data/figureData.ts";
import { exportName, nameFilter } from "./fileName.ts";
import { type ViewState, writeViewState } from "../claims/address/viewState.ts";
import { toSlides } from "../claims/story.ts";
import { createMeasure } from "../charts/native/measureText.ts";
import { describeOrigin, linkToView } from "../claims/address/origin.ts";
import { saveFile } from "./saveFile.ts";
import { findSubject, type Taken } from "./subject.ts";
import { toShareText } from "./words.ts";
import { escapeXml } from "../pptx/xml.ts";

export const RIS = "application/x-research-info-systems";
export const POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Saves the talk under the view of the page as a presentation, and tells the file's name. */
export async function savePresentation(taken: Taken): Promise<string> {
  const { toDeck, writePresentation } = await import("./slides/deck.ts");
  const { file, state, origin } = taken;
  const tell = async (under: ViewState) =>
    toDeck({ ...taken, state: under }, toSlides(file, state.slides), createMeasure());
  const deck = await tell(state);
  const said = ({ slides }: typeof deck) => JSON.stringify(slides.map(({ title, alt }) => [title, alt]));
  const hasWhatIf = state.reporting !== null && said(deck) !== said(await tell({ ...state, reporting: null }));
  const filter = nameFilter(state, hasWhatIf ? ["outcome", "reporting"] : ["outcome"]);
  const name = exportName(file, origin, ["slides", ...filter], "pptx");
  saveFile(name, new Blob([writePresentation(deck)], { type: POWERPOINT }));
  return name;
}

/** Saves every figure that was public on the chosen day, whatever the filter, with the documents; tells the file's name. */
export function saveFigures({ file, state, origin, today }: Taken): string {
  const evidence = toEvidence(file, state.known);
  const bytes = writeDataZip([toFigureData(evidence, evidence.file.figures), toDocumentData(evidence.file.documents)], {
    credits: {
      title: `${file.topic.name}: all figures`,
      filter:
        state.known === null ? "All sources and outcomes." : `All sources and outcomes, as public on ${state.known}.`,
      counted: [],
      caveats: evidence.file.sources.map((source) => `${source.shortName}: ${source.caveat}`),
      documents: evidence.file.documents,
      origin: describeOrigin(origin),
      stamp: `Data version ${file.dataVersion}. Exported ${formatCalendarDay(today)}.`,
      link: linkToView(origin, state, file),
    },
    filter: { asOf: state.known },
    dataVersion: file.dataVersion,
    today,
    empty: evidence.file.figures.length === 0 ? "No figure was public on this day." : null,
  });
  const name = exportName(file, origin, ["figures", ...(state.known === null ? [] : [`as-of-${state.known}`])], "zip");
  saveFile(name, new Blob([bytes], { type: "application/zip" }));
  return name;
}

/** Saves every document that was public on the chosen day, and the page itself, for a reference manager. */
export function saveReferences({ file, state, origin, today }: Taken, form: "bib" | "ris"): string {
  const { documents } = toEvidence(file, state.known).file;
  const { topic, dataVersion } = file;
  const link = linkToView(origin, state, file);
  const about = { title: topic.name, slug: topic.slug, panelId: "all", dataVersion, today, link };
  const view = { ...about, origin: describeOrigin(origin) };
  const content = form === "bib" ? toBibtex(view, documents) : toRis(view, documents);
  const name = exportName(
    file,
    origin,
    ["references", ...(state.known === null ? [] : [`as-of-${state.known}`])],
    form,
  );
  saveFile(name, new Blob([content], { type: form === "bib" ? "application/x-bibtex" : RIS }));
  return name;
}

/**
 * Saves the evidence file, without what a service has answered in this session; one of the reader's own, when its
 * `content` is given, byte for byte as it came. Tells the file's name.
 */
export function saveEvidence({ file, origin }: Taken, content: Blob | null): string {
  if (content !== null && content.size > 0 && origin.kind === "own") {
    const name = origin.name.split(/[?#]/)[0]?.split("/").at(-1) ?? origin.name;
    saveFile(name, content);
    return name;
  }
  const name = exportName(file, origin, ["evidence"], "json");
  saveFile(name, new Blob([`${JSON.stringify(withoutAnswers(file), null, 2)}\n`], { type: "application/json" }));
  return name;
}

const withoutAnswers = (file: EvidenceFile) => ({
  ...toSaved(file),
  publicDatabase: file.publicDatabase && { ...file.publicDatabase, answers: undefined },
});

/**
 * Saves the dashboard as one file that works without a network, and tells the file's name. The file is told where it was
 * saved from, so that what is cited from it can be found, and opens with the same view, of the reader's own evidence too.
 *
 * @param carried the id of the element for that evidence
 * @throws Error that says so where it cannot be fetched.
 */
export async function saveOneFile(taken: Taken, address: string, carried: string): Promise<string> {
  const { file, state, origin } = taken;
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) {
    throw new Error("the one file lies on the site and could not be fetched; try again with a network");
  }
  const html = await response.text();
  if (!html.includes("data-prerendered")) throw new Error("what lies at the place of the one file is something else");
  const view = writeViewState({ ...state, figure: null, present: null }, file);
  const told = [
    origin.kind === "site" && origin.page !== null ? `<link rel="canonical" href="${escapeXml(origin.page)}">` : "",
    view === "" ? "" : `<meta name="saved-view" content="${escapeXml(view)}">`,
    // Inside a script element a "<" might end it.
    origin.kind === "own"
      ? `<script type="application/json" id="${carried}" data-name="${escapeXml(origin.name)}">${JSON.stringify(withoutAnswers(file)).replaceAll("<", "\\u003c")}</script>`
      : "",
  ].join("");
  const name = exportName(file, origin, ["one-file"], "html");
  saveFile(name, new Blob([html.replace("</head>", () => `${told}</head>`)], { type: "text/html" }));
  return name;
}

/** The page's answer as a text: finding, leading panel, n of N, caveats, citation and link. */
export async function shareText(taken: Taken): Promise<string> {
  const evidence = toEvidence(taken.file, taken.state.known);
  const { heading } = FINDINGS.answer(evidence, toPanelInput(taken.state, evidence));
  const [lead] = PANELS;
  const found = lead === undefined ? null : await findSubject(taken, lead.id);
  return found === null ? heading : toShareText(found.subject, heading);
}

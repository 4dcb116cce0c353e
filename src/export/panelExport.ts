import { toBibtex } from "./citation/bibtex.ts";
import type { CitedView } from "./citation/fields.ts";
import { toRis } from "./citation/ris.ts";
import { toCredits } from "./credits.ts";
import { writeDataZip } from "./data/dataZip.ts";
import { toDocumentData } from "./data/documentData.ts";
import { toFigureData } from "./data/figureData.ts";
import { toPanelData } from "./data/panelData.ts";
import { toEmbedCode } from "./embedCode.ts";
import { exportName, nameFilter } from "./fileName.ts";
import { createMeasure } from "../charts/native/measureText.ts";
import { POWERPOINT, RIS } from "./pageExport.ts";
import { drawPanel } from "./picture/drawPanel.ts";
import type { Look } from "./picture/composePicture.ts";
import { toPng } from "./picture/toPng.ts";
import type { PanelEntry } from "../panels/registry.ts";
import { saveFile } from "./saveFile.ts";
import { findSubject, shownFigures, type Subject, type Taken } from "./subject.ts";
import { toPanelText, toPlainCitation } from "./words.ts";

/** A panel of the page as it stands now. */
export type PanelOnPage = Taken & { panelId: string };

async function find(panel: PanelOnPage): Promise<{ subject: Subject; entry: PanelEntry }> {
  const found = await findSubject(panel, panel.panelId);
  if (found === null) throw new RangeError(`panel "${panel.panelId}": found none on this page`);
  return found;
}
const read = async (panel: PanelOnPage): Promise<Subject> => (await find(panel)).subject;

/** Saves the panel as a PNG and tells the file's name. */
export async function savePng(panel: PanelOnPage, look: Look): Promise<string> {
  const found = await find(panel);
  return save(found.subject, "png", await toPng(await drawPanel(found, look)), [look.size]);
}

/** Saves the panel as an SVG and tells the file's name. */
export async function saveSvg(panel: PanelOnPage, look: Look): Promise<string> {
  const found = await find(panel);
  const svg = await drawPanel(found, look);
  return save(found.subject, "svg", new Blob([svg], { type: "image/svg+xml" }), [look.size]);
}

/** Saves the panel as one slide whose chart can be edited, and tells the file's name. */
export async function saveSlide(panel: PanelOnPage): Promise<string> {
  const { toOneSlide, writePresentation } = await import("./slides/deck.ts");
  const subject = await read(panel);
  if (subject.view.empty !== null) throw new Error(subject.view.empty);
  const deck = await toOneSlide(panel, panel.panelId, createMeasure());
  if (deck === null) throw new RangeError(`panel "${panel.panelId}": found none on this page`);
  return save(subject, "pptx", new Blob([writePresentation(deck)], { type: POWERPOINT }));
}

/** Saves the panel's table, its figures and its documents as data, and tells the file's name. */
export async function saveData(panel: PanelOnPage): Promise<string> {
  const subject = await read(panel);
  return save(subject, "zip", new Blob([toPanelZip(subject)], { type: "application/zip" }));
}

export function toPanelZip(subject: Subject): Uint8Array<ArrayBuffer> {
  const { evidence, state, input, panel, view, today } = subject;
  const credits = toCredits(subject);
  return writeDataZip(
    [toPanelData(subject), toFigureData(evidence, shownFigures(subject)), toDocumentData(credits.documents)],
    {
      credits,
      filter: {
        panel: panel.id,
        outcome: panel.dependsOn.includes("outcome") ? state.outcome : null,
        sources: input.sources.map((source) => source.id),
        asOf: state.known,
        percentReported: panel.dependsOn.includes("reporting") ? state.reporting : null,
      },
      dataVersion: evidence.file.dataVersion,
      today,
      empty: view.empty,
    },
  );
}

export async function panelLink(panel: PanelOnPage): Promise<string> {
  const { link } = await read(panel);
  if (link === null) throw new Error("figures of your own file have no address that would show them to others");
  return link;
}

export const panelText = async (panel: PanelOnPage): Promise<string> => toPanelText(await read(panel));
export const panelCitation = async (panel: PanelOnPage): Promise<string> => toPlainCitation(await read(panel));

/** The panel and the documents behind it as BibTeX. */
export async function saveBibtex(panel: PanelOnPage): Promise<string> {
  const subject = await read(panel);
  const text = toBibtex(toCitedView(subject), toCredits(subject).documents);
  return save(subject, "bib", new Blob([text], { type: "application/x-bibtex" }));
}

/** The same as RIS. */
export async function saveRis(panel: PanelOnPage): Promise<string> {
  const subject = await read(panel);
  const text = toRis(toCitedView(subject), toCredits(subject).documents);
  return save(subject, "ris", new Blob([text], { type: RIS }));
}

function toCitedView(subject: Subject): CitedView {
  const { title, origin, link } = toCredits(subject);
  const { dataVersion, topic } = subject.evidence.file;
  return { title, slug: topic.slug, panelId: subject.panel.id, dataVersion, origin, link, today: subject.today };
}

function save(subject: Subject, extension: string, content: Blob, rest: readonly string[] = []): string {
  const { evidence, origin, panel, state } = subject;
  const what = [panel.id, ...nameFilter(state, panel.dependsOn), ...rest];
  const name = exportName(evidence.file, origin, what, extension);
  saveFile(name, content);
  return name;
}

/**
 * HTML that shows the panel in another page.
 *
 * @throws Error that says what to take instead, where the site sends a header by which browsers would show an empty frame
 */
export async function panelEmbed(panel: PanelOnPage): Promise<string> {
  const code = toEmbedCode(await read(panel));
  const headers = (await fetch(window.location.href, { method: "HEAD" }).catch(() => null))?.headers;
  const policy = headers?.get("Content-Security-Policy") ?? "";
  if (/frame-ancestors\s+'(none|self)'\s*(;|$)/.test(policy) || headers?.has("X-Frame-Options") === true) {
    throw new Error(
      "this site lets no other page show it in a frame; copy the link, or save the panel as a picture, and put that there",
    );
  }
  return code;
}

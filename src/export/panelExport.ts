import { toBibtex } from "./citation/bibtex.ts";
import type { CitedView } from "./citation/fields.ts";
import { toRis } from "./citation/ris.ts";
import { toCredits } from "./credits.ts";
import { writeDataZip } from "./data/dataZip.ts";
import { toDocumentData } from "./data/documentData.ts";
import { toFigureData } from "./data/figureData.ts";
import { toEmbedCode } from "./embedCode.ts";
import { exportName, nameFilter } from "./fileName.ts";
import { createMeasure } from "../charts/native/measureText.ts";
import { POWERPOINT, RIS } from "./pageExport.ts";
import { drawPanel } from "./picture/drawPanel.ts";
import type { Look } from "./picture/composePicture.ts";
import type { PanelEntry } from "../panels/registry.ts";
import { saveFile } from "./saveFile.ts";
import { findSubject, shownFigures, type Subject, type Taken } from "./subject.ts";
import { toPanelText, toPlainCitation } from "./words.ts";
import { toIso } from "./calendarDay.ts";
import { type DataColumn, type DataFile, makeUnique, toColumnName } from "./data/columns.ts";
import type { Field } from "./data/csv.ts";

/** Pixels of a picture for each of the page's, and its resolution in print. */
const SCALE = 2;
const DOTS_PER_METRE = Math.round((96 * SCALE) / 0.0254);

/**
 * Turns an SVG text into a PNG. The image comes from a data address, which a strict policy allows and which does not
 * taint the canvas of a page that was opened from a folder.
 */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * SCALE);
  canvas.height = Math.round(image.naturalHeight * SCALE);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the picture could not be drawn: this browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Not `toBlob`: Chromium leaves its work to an idle moment, for which a still page waits a second.
  const png = fromDataAddress(canvas.toDataURL("image/png"));
  return new Blob([withResolution(png, DOTS_PER_METRE)], { type: "image/png" });
}

/** The bytes of a PNG in a data address, which a strict policy does not let the page fetch. */
function fromDataAddress(address: string): Uint8Array {
  const [head, content = ""] = address.split(",");
  if (head !== "data:image/png;base64") throw new Error("the picture could not be written: the browser gave no PNG");
  const text = atob(content);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Signature, then the first chunk (IHDR): length, name, 13 bytes, checksum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

/**
 * Records the resolution of a PNG in a pHYs chunk after its header, so that it is placed at its size in print (PNG
 * specification, third edition, 11.3.4.3).
 */
export function withResolution(png: Uint8Array, dotsPerMetre: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

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

/**
 * The table of a panel as data. A column with numbers behind its cells becomes two: the numbers at full precision and
 * nothing else, and the words on screen, which also say why a number is missing.
 */
function toPanelData({ evidence, view }: Pick<Subject, "evidence" | "view">): DataFile {
  const { columns, rows } = view.table;
  const dates = rows.map(({ key }) => {
    const event = evidence.file.events.find(({ id }) => id === key);
    return event === undefined ? null : toIso(event.date);
  });
  const parts = columns.map((column, i) => {
    const isNumeric = rows.some((row) => row.cells[i]?.value !== undefined);
    const name = toColumnName(column.label);
    const words: DataColumn = { name: isNumeric ? `${name}_as_shown` : name, holds: column.label, kind: "text" };
    const unit = column.unit === undefined ? {} : { unit: column.unit };
    const number: DataColumn = { name, holds: column.label, kind: "number", ...unit };
    return { isNumeric, described: isNumeric ? [number, words] : [words] };
  });
  const described: DataColumn[] = [
    ...parts.flatMap((part) => part.described),
    { name: "source_ids", holds: "Ids of the sources that the row belongs to", kind: "text" },
    ...(dates.some((date) => date !== null)
      ? [{ name: "iso_date", holds: "The row’s date as in ISO 8601", kind: "text" as const }]
      : []),
    { name: "figure_id", holds: "The figure behind the row, as in figures.csv", kind: "text" },
  ];
  const names = makeUnique(described.map((column) => column.name));
  return {
    name: "data.csv",
    columns: described.map((column, i) => ({ ...column, name: names[i] ?? column.name })),
    rows: rows.map((row, i): Field[] => [
      ...row.cells.flatMap((cell, j) => (parts[j]?.isNumeric === true ? [cell.value ?? null, cell.text] : [cell.text])),
      row.sources.join("; "),
      ...(dates.some((date) => date !== null) ? [dates[i] ?? null] : []),
      row.figure ?? null,
    ]),
  };
}

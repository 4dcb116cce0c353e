import { partialDate } from "../evidence/partialDate.ts";
import type { Document } from "../evidence/schema.ts";
import { formatDate } from "../view/format.ts";
import { isoDay } from "./credits.ts";

/** What a citation of the view itself needs. */
export type CitedView = { title: string; panelId: string; dataVersion: string; link: string; today: Date };

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Writes a text so that BibTeX gives it back as it was; a line break becomes a space. */
export function escapeBibtex(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, " ").replaceAll(/[\\{}&%$#_~^]/g, (found) => SPECIAL[found] ?? found);
}

/** The view and the documents behind it as BibTeX entries; titles keep their capitals. */
export function toBibtex(view: CitedView, documents: readonly Document[]): string {
  const own = writeEntry(`second-cancers-${view.panelId}`, [
    ["title", `{${escapeBibtex(view.title)}}`],
    ["year", view.dataVersion.slice(0, 4)],
    ["note", `Data version ${escapeBibtex(view.dataVersion)}, accessed ${isoDay(view.today)}`],
    ["url", writeAddress(view.link)],
  ]);
  return [own, ...documents.map(toEntry)].join("\n");
}

function toEntry(document: Document): string {
  const date = document.date === null ? null : partialDate(document.date);
  return writeEntry(document.id, [
    ["title", `{${escapeBibtex(document.title)}}`],
    ["howpublished", escapeBibtex(document.publisher)],
    ...(date === null ? [] : ([["year", String(new Date(date.start).getUTCFullYear())]] as const)),
    [
      "note",
      escapeBibtex(
        `${document.citation} ${document.date === null ? "No date stated." : `Dated ${formatDate(document.date)}.`} Read: ${document.read}.`,
      ),
    ],
    ...(document.link === null ? [] : ([["url", writeAddress(document.link)]] as const)),
  ]);
}

/** Addresses stay as they are, but for what would end the field. */
const writeAddress = (address: string) =>
  address.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll(/\s/g, "%20");

function writeEntry(key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("");
  return `@misc{${key.replaceAll(/[^A-Za-z0-9.:-]/g, "-")},\n${lines}}\n`;
}

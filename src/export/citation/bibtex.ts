import type { Document } from "../../evidence/schema.ts";
import { isoDay } from "../calendarDay.ts";
import { firstStatedFirst } from "../firstSource.ts";
import { toPlainText } from "../../claims/words/typography.ts";
import { accessedOn, type CitedView, type Reference, toReference, yearOf } from "./fields.ts";

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
  return toPlainText(text)
    .replaceAll(/\s*[\r\n]+\s*/g, " ")
    .replaceAll(/[\\{}&%$#_~^]/g, (found) => SPECIAL[found] ?? found);
}

type Field = readonly [name: string, value: string | undefined];

/** The view and the documents behind it as BibTeX entries; titles keep their capitals. */
export function toBibtex(view: CitedView, documents: readonly Document[]): string {
  const note = [`Data version ${view.dataVersion}`, `accessed ${isoDay(view.today)}`].join(", ");
  const own = writeEntry("misc", `${view.slug}-${view.panelId}`, [
    ["title", keepCapitals(view.title)],
    ["year", yearOf(view)],
    ["note", escapeBibtex(view.origin === null ? note : `${view.origin} ${note}`)],
    ["url", view.link === null ? undefined : writeAddress(view.link)],
  ]);
  return [own, ...firstStatedFirst(documents).map((document) => toEntry(toReference(document), accessedOn(view)))].join(
    "\n",
  );
}

const KINDS: Readonly<Record<string, string>> = {
  article: "article",
  report: "techreport",
  "data set": "misc",
  news: "misc",
  "press release": "misc",
  "web page": "misc",
};

function toEntry(reference: Reference, accessed: string | undefined): string {
  const { type, authors, moreAuthors, journal, publisher, doi, link } = reference;
  // An article without a journal is none to BibTeX.
  const kind = type === "article" && journal === undefined ? "misc" : (KINDS[type] ?? "misc");
  const names = [...authors.map((author) => `{${escapeBibtex(author)}}`), ...(moreAuthors ? ["others"] : [])];
  return writeEntry(kind, reference.id, [
    ["author", names.length === 0 ? undefined : names.join(" and ")],
    ["title", keepCapitals(reference.title)],
    ["journal", escaped(journal)],
    [kind === "techreport" ? "institution" : "howpublished", escaped(publisher)],
    ["volume", escaped(reference.volume)],
    ["pages", escaped(reference.pages?.replaceAll("–", "--"))],
    ["year", reference.year === undefined ? undefined : String(reference.year)],
    ["month", reference.month === undefined ? undefined : String(reference.month)],
    ["day", reference.day === undefined ? undefined : String(reference.day)],
    ["doi", doi],
    ["url", link === undefined ? undefined : writeAddress(link)],
    ["urldate", link === undefined ? undefined : accessed],
  ]);
}

const escaped = (text: string | undefined) => (text === undefined ? undefined : escapeBibtex(text));
const keepCapitals = (text: string) => `{${escapeBibtex(text)}}`;

/** Addresses stay as they are, but for what would end the field. */
const writeAddress = (address: string) =>
  address.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll(/\s/g, "%20");

function writeEntry(kind: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${kind}{${key.replaceAll(/[^A-Za-z0-9.:-]/g, "-")},\n${lines.join("")}}\n`;
}

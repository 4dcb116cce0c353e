import type { Document } from "../../evidence/schema.ts";
import { isoDay } from "../calendarDay.ts";
import { firstStatedFirst } from "../firstSource.ts";
import { toPlainText } from "../../claims/words/typography.ts";
import { accessedOn, type CitedView, type Reference, toReference, yearOf } from "./fields.ts";

const KINDS: Readonly<Record<string, string>> = {
  article: "JOUR",
  report: "RPRT",
  "data set": "DATA",
  news: "NEWS",
  "press release": "ELEC",
  "web page": "ELEC",
};

type Line = readonly [tag: string, value: string | undefined];

/** The view and the documents behind it as RIS records, which Zotero, EndNote and Mendeley read. */
export function toRis(view: CitedView, documents: readonly Document[]): string {
  const own = writeRecord("ELEC", [
    ["TI", view.title],
    ["PY", yearOf(view)],
    ["ET", `Data version ${view.dataVersion}`],
    ["N1", view.origin ?? undefined],
    ["UR", view.link ?? undefined],
    ["Y2", isoDay(view.today).replaceAll("-", "/")],
  ]);
  return [
    own,
    ...firstStatedFirst(documents).map((document) => toRecord(toReference(document), accessedOn(view))),
  ].join("");
}

function toRecord(reference: Reference, accessed: string | undefined): string {
  const { type, title, authors, moreAuthors, journal, publisher, volume, pages, year, month, day, doi, link } =
    reference;
  const two = (value: number | undefined) => (value === undefined ? "" : String(value).padStart(2, "0"));
  const [first, last] = pages?.split(/[–-]/) ?? [];
  return writeRecord(KINDS[type] ?? "ELEC", [
    ...authors.map((author) => ["AU", author] as const),
    ["TI", title],
    ["T2", journal],
    ["JO", journal],
    ["PB", publisher],
    ["VL", volume],
    ["SP", first],
    ["EP", last],
    ["PY", year === undefined ? undefined : String(year)],
    ["DA", month === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ["N1", moreAuthors ? "Further authors are not listed." : undefined],
    ["DO", doi],
    ["UR", link],
    ["Y2", link === undefined ? undefined : accessed?.replaceAll("-", "/")],
  ]);
}

/** Two letters, two spaces, a hyphen, a space; every record ends with ER and lines end with CRLF. */
function writeRecord(kind: string, lines: readonly Line[]): string {
  const written = lines.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}  - ${toPlainText(value).replaceAll(/\s*[\r\n]+\s*/g, " ")}`],
  );
  return [`TY  - ${kind}`, ...written, "ER  - ", "", ""].join("\r\n");
}

import { strToU8, zipSync } from "fflate";
import { isoDay } from "../calendarDay.ts";
import type { Credits } from "../credits.ts";
import type { DataFile } from "./columns.ts";
import { toPlainText } from "../../claims/words/typography.ts";
import { writeWorkbook } from "../../pptx/workbook.ts";
import { BYTE_ORDER_MARK, type Field, writeCsv } from "./csv.ts";

/** What goes with the files of data: where they are from, under which filter, and what they are not. */
export type Package = {
  credits: Credits;
  /** Ids and names of the filter, for programs. */
  filter: Readonly<Record<string, string | number | null | readonly string[]>>;
  dataVersion: string;
  today: Date;
  /** Why there is nothing in the first file; `null` where there is something. */
  empty: string | null;
};

/**
 * CSV files with a description of their columns for programs (metadata.json) and one for people (README.txt), and all of
 * it as one workbook, zipped.
 */
export function writeDataZip(files: readonly DataFile[], about: Package): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Uint8Array> = {};
  for (const { name, columns, rows } of files) {
    parts[name] = strToU8(BYTE_ORDER_MARK + writeCsv([columns.map((column) => column.name), ...rows]));
  }
  parts["tables.xlsx"] = writeWorkbook({
    Notes: toReadme(files, about)
      .split("\r\n")
      .map((line) => [toPlainText(line)]),
    ...Object.fromEntries(
      files.map(({ name, columns, rows }) => [
        name.replace(/\.csv$/, ""),
        [columns.map((column) => column.name), ...rows.map((row) => row.map(toCell))],
      ]),
    ),
  });
  parts["metadata.json"] = strToU8(toPlainText(`${JSON.stringify(toMetadata(files, about), null, 2)}\n`));
  parts["README.txt"] = strToU8(toPlainText(toReadme(files, about)));
  return new Uint8Array(zipSync(parts, { level: 6 }));
}

const toCell = (field: Field) => (typeof field === "string" ? toPlainText(field) : field);

function toMetadata(files: readonly DataFile[], { credits, filter, dataVersion, today, empty }: Package) {
  return {
    title: credits.title,
    filter,
    filterInWords: credits.filter,
    dataVersion,
    exported: isoDay(today),
    origin: credits.origin,
    licence: licenceOf(credits),
    link: credits.link,
    empty,
    counted: credits.counted,
    caveats: credits.caveats,
    files: files.map(({ name, columns, rows }) => ({ name, rows: rows.length, columns })),
    sources: credits.documents.map(({ id, citation, doi, link, read }) => ({
      id,
      citation,
      doi: doi ?? null,
      link,
      read,
    })),
  };
}

/** Of the reader's own figures nobody here can say more. */
const licenceOf = ({ origin }: Credits) =>
  `${origin === null ? "Licence: MIT, as the page itself. " : ""}The documents belong to their publishers and are cited, never copied.`;

function toReadme(files: readonly DataFile[], { credits, empty }: Package): string {
  const columns = files.flatMap(({ name, columns: described, rows }) => [
    `${name} (${rows.length} ${rows.length === 1 ? "row" : "rows"})`,
    ...described.map(
      (column) => `  ${column.name}: ${column.holds}${column.unit === undefined ? "" : ` [${column.unit}]`}`,
    ),
    "",
  ]);
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
  return [
    credits.title,
    "",
    ...(credits.origin === null ? [] : [credits.origin, ""]),
    ...(empty === null ? [] : [`Nothing to show: ${empty}`, ""]),
    credits.filter,
    credits.stamp,
    licenceOf(credits),
    ...(credits.link === null ? [] : [credits.link]),
    "",
    ...list("Counted", credits.counted),
    ...list("What these figures are not", credits.caveats),
    "A column of numbers holds numbers or nothing; why one is missing stands in a column of its own.",
    "",
    ...columns,
    ...list(
      "Based on",
      credits.documents.map((document) => document.citation),
    ),
  ].join("\r\n");
}

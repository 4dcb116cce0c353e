import { Package } from "./package.ts";
import { escapeXml, tag } from "./xml.ts";
import { withDirectionMarks } from "./rightToLeft.ts";

/** A formula with the value that it had when the file was written. */
export type Formula = { formula: string; value: string | number };
export type SheetCell = string | number | null | Formula;
export type Sheet = readonly (readonly SheetCell[])[];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "Data";

/** The column's letters: 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The address of cells of one column, rows counted from 1: "Data!$B$2:$B$4", for one cell "Data!$B$2". */
export function cellRange(column: number, first: number, last = first): string {
  const name = columnName(column);
  const start = `${SHEET}!$${name}$${first}`;
  return first === last ? start : `${start}:$${name}$${last}`;
}

/** The address of cells of one row, from column to column: "Data!$C$2:$D$2". */
export const rowRange = (row: number, from: number, to: number): string =>
  `${SHEET}!$${columnName(from)}$${row}:$${columnName(to)}$${row}`;

/** The value that a cell shows. */
export const valueOf = (cell: SheetCell): string | number | null =>
  typeof cell === "object" && cell !== null ? cell.value : cell;

/** A workbook of one sheet: the data of a chart, which opens when the chart is edited. */
export function writeWorkbook(rows: Sheet): Uint8Array {
  const file = new Package();
  const book = "xl/workbook.xml";
  const sheet = "xl/worksheets/sheet1.xml";
  file.relate("", book, "workbook");
  const id = file.relate(book, sheet, "worksheet");
  const sheets = tag("sheets", {}, tag("sheet", { name: SHEET, sheetId: 1, "r:id": id }));
  file.add(book, "workbook", tag("workbook", { xmlns: MAIN, "xmlns:r": RELATIONS }, sheets));
  const lines = rows.map((row, i) =>
    tag("row", { r: i + 1 }, ...row.map((cell, j) => writeCell(cell, `${columnName(j)}${i + 1}`))),
  );
  const columns = (rows[0] ?? []).map((_, i) =>
    tag("col", { min: i + 1, max: i + 1, width: columnWidth(rows, i), customWidth: 1 }),
  );
  file.add(
    sheet,
    "worksheet",
    tag(
      "worksheet",
      { xmlns: MAIN },
      columns.length === 0 ? "" : tag("cols", {}, ...columns),
      `<sheetData>${lines.join("")}</sheetData>`,
    ),
  );
  return file.toBytes();
}

const WIDTH = { least: 9, most: 40 } as const;

function columnWidth(rows: Sheet, column: number): number {
  const longest = Math.max(...rows.map((row) => String(valueOf(row[column] ?? null) ?? "").length));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return tag("c", { r: place }, tag("v", {}, String(cell)));
  if (typeof cell === "string") {
    return tag("c", { r: place, t: "inlineStr" }, tag("is", {}, tag("t", {}, escapeXml(withDirectionMarks(cell)))));
  }
  const { formula, value } = cell;
  const kind = typeof value === "string" ? { t: "str" } : {};
  return tag("c", { r: place, ...kind }, tag("f", {}, escapeXml(formula)), tag("v", {}, escapeXml(String(value))));
}
